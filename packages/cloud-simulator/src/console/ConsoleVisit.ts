import { SimulatorContext } from '../SimulatorContext';
import {
  AwsOrganizationState,
  IdentityCenterState,
} from '../state/AwsOrganizationState';

/** A request to the console of one organization. */
export interface ConsoleVisit {
  context: SimulatorContext;
  organization: AwsOrganizationState;
  /** Path of the organization's console, without a trailing slash. */
  base: string;
}

/** A visit to pages that exist only once Identity Center is enabled. */
export interface InstanceVisit extends ConsoleVisit {
  instance: IdentityCenterState;
}
