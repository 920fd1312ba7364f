import type { SynchronizationJob } from '@microsoft/microsoft-graph-types';
import { AssignmentPlan } from './planAssignments';
import { FoundApplication } from './findApplication';
import { InspectedParts } from './InspectedParts';

export const inspectedApplications = new InspectedParts<FoundApplication>();

export const inspectedJobs = new InspectedParts<
  SynchronizationJob & { id: string }
>();

export const inspectedAssignments = new InspectedParts<AssignmentPlan>();
