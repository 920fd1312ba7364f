import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { StepContext } from './Step';
import { lostMappings } from './schema/changeMapping';
import { describeSchemaChanges } from './schema/describeSchemaChanges';
import { findUserName } from './schema/findUserName';
import { mapPeople } from './schema/mapPeople';
import { restoreFromTemplate } from './schema/restoreFromTemplate';
import { scopingFilterProblem } from './schema/scopingFilter';
import { userNameSources } from './schema/userNameSources';
import { withoutDirectories } from './schema/withoutDirectories';
import { FoundJob } from './withJob';

/** How the mapping of people is, and what it takes to have it as specified. */
export interface PeopleMappingPlan {
  schema: SynchronizationSchema;
  wanted: SynchronizationSchema;
  /** One sentence each; empty when it is as specified. */
  changes: string[];
  /** `userName` does not come from the specified attribute yet. */
  changesUserName: boolean;
  /** Why it cannot be changed, one sentence; undefined: nothing stands in the way. */
  problem?: string;
}

/** Compares the mapping of people with the specification, the NameID left aside. */
export async function planPeopleMapping(
  context: StepContext,
  found: FoundJob,
): Promise<PeopleMappingPlan> {
  const { servicePrincipal, job } = found;
  const attribute = context.specification.provisioning?.userNameAttribute;
  const schema = await context.entra.synchronization.getSchema(
    servicePrincipal.id,
    job.id,
  );
  const wanted = structuredClone(schema);
  const lost = await mapWhole(context, servicePrincipal.id, wanted);
  const changes = describeSchemaChanges(schema, wanted);
  const changesUserName =
    attribute !== undefined && findUserName(schema)?.source?.name !== attribute;
  const plan = { schema, wanted, changes, changesUserName };
  if (lost.length > 0)
    return { ...plan, problem: lostMappings('people', lost) };
  if (changes.length === 0) return plan;
  return {
    ...plan,
    problem:
      withoutDirectories(schema) ??
      (await filterProblem(context, found, schema)) ??
      (changesUserName ? unknownAttribute(schema, attribute) : undefined),
  };
}

/**
 * Edits the mapping of people as it should be.
 *
 * @returns required mappings that the template does not have either
 */
export async function mapWhole(
  context: StepContext,
  servicePrincipalId: string,
  schema: SynchronizationSchema,
): Promise<string[]> {
  const lost = await restoreFromTemplate(context, {
    servicePrincipalId,
    schema,
    kind: 'User',
  });
  if (lost.length === 0) mapPeople(schema, context.specification.provisioning!);
  return lost;
}

async function filterProblem(
  { entra, specification }: StepContext,
  { servicePrincipal, job }: FoundJob,
  schema: SynchronizationSchema,
): Promise<string | undefined> {
  const filters = specification.provisioning?.scopingFilters ?? [];
  return filters.length > 0
    ? scopingFilterProblem(filters, {
        attributes: userNameSources(schema),
        operators: await entra.synchronization.listFilterOperators(
          servicePrincipal.id,
          job.id,
        ),
      })
    : undefined;
}

function unknownAttribute(
  schema: SynchronizationSchema,
  attribute: string,
): string | undefined {
  const known = userNameSources(schema);
  return known.length > 0 && !known.includes(attribute)
    ? `The synchronization job knows no attribute "${attribute}" of Entra's users that could become userName. Choose another one, or add it to the attributes of the job in the Entra portal.`
    : undefined;
}
