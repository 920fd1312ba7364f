import { isDeepStrictEqual } from 'node:util';
import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { Inspection, Step, StepContext } from './Step';
import { blocked, done, pending } from './inspections';
import { nameIdRefusal } from './nameIdRefusal';
import { provisioningNotEnabled } from './provisioningNotEnabled';
import { changeMapping, lostMappings } from './schema/changeMapping';
import { describeSchemaChanges } from './schema/describeSchemaChanges';
import { constantTargets } from './schema/constantTargets';
import { findMapping } from './schema/findMapping';
import { findUserName } from './schema/findUserName';
import { mapPeople } from './schema/mapPeople';
import { readPartialFlows } from './schema/partialFlows';
import {
  mappingsToRestore,
  missingRequiredMappings,
} from './schema/requiredMappings';
import { restoreFromTemplate } from './schema/restoreFromTemplate';
import {
  describeGraphFilter,
  scopingFilterProblem,
} from './schema/scopingFilter';
import { userNameSources } from './schema/userNameSources';
import { userNameAttributeProblem } from './userNameAttributeProblem';
import { FoundJob, withJob } from './withJob';

const title = 'userName mapping';

/**
 * The Entra attribute that becomes `userName` in AWS, the other mappings without which
 * AWS refuses people or keeps those who leave, and the scoping filter. A source of `userName` is refused while the
 * SAML NameID comes from another one, by which AWS would not find people.
 * @public
 */
export const userNameMappingStep: Step = {
  id: 'user-name-mapping',
  title,
  kind: 'api',

  async inspect(context) {
    const { provisioning } = context.specification;
    if (!provisioning) {
      return provisioningNotEnabled();
    }
    const attribute = provisioning.userNameAttribute;
    const problem = attribute && userNameAttributeProblem(attribute);
    if (problem) {
      return blocked(problem);
    }
    return withJob(context, async found => {
      const { servicePrincipal, job } = found;
      const schema = await context.entra.synchronization.getSchema(
        servicePrincipal.id,
        job.id,
      );
      const wanted = structuredClone(schema);
      const lost = await mapWhole(context, servicePrincipal.id, wanted);
      if (lost.length > 0) {
        return blocked(lostMappings('people', lost));
      }
      const changes = describeSchemaChanges(schema, wanted);
      if (changes.length === 0) {
        return done(
          attribute
            ? `userName comes from ${attribute}.`
            : 'No attribute is specified, so that userName stays as Entra maps it.',
        );
      }
      const unusable = await filterProblem(context, found, schema);
      if (unusable) {
        return blocked(unusable);
      }
      const refusal =
        !attribute || findUserName(schema)?.source?.name === attribute
          ? undefined
          : unknownAttribute(schema, attribute) ??
            (await nameIdRefusal(context, servicePrincipal.id, attribute));
      return (
        refusal ??
        pending(
          describeSchema(schema, attribute),
          ...changes,
          ...(attribute === 'userPrincipalName' &&
          findUserName(schema)?.source?.name !== attribute
            ? [
                'People can sign in then only if Entra sends the userPrincipalName as NameID: what somebody has set under Attributes & Claims in the Entra portal Microsoft Graph does not tell.',
              ]
            : []),
          ...(isDeepStrictEqual(filterOf(schema), filterOf(wanted))
            ? []
            : [
                'Whom the scoping filter does not cover is disabled in AWS at the next cycle.',
              ]),
        )
      );
    });
  },

  async apply(context) {
    await changeMapping(context, { title, of: 'people', edit: mapWhole });
    return {};
  },
};

/**
 * Edits the mapping of people as it should be.
 *
 * @returns required mappings that the template does not have either
 */
async function mapWhole(
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

function describeSchema(
  schema: SynchronizationSchema,
  attribute: string | undefined,
): string {
  const missing = missingRequiredMappings(schema, 'User');
  if (missing.length > 0) {
    return `The mapping of people lacks ${missing.join(', ')}.`;
  }
  const [constant] = constantTargets(schema, 'User');
  if (constant) return `Everybody gets the same ${constant} in AWS.`;
  if (mappingsToRestore(schema, 'User').includes('active')) {
    return 'active in AWS does not follow who is in scope.';
  }
  if (findMapping(schema, 'User')?.mapping.enabled === false) {
    return 'People are not sent to AWS.';
  }
  const partial = readPartialFlows(schema, ['User']);
  if (partial.length > 0) {
    return `Not all changes of ${partial
      .map(({ target }) => target)
      .join(', ')} are sent to AWS.`;
  }
  const source = findUserName(schema)?.source;
  return !attribute || source?.name === attribute
    ? `The scoping filter is ${describeGraphFilter(filterOf(schema))}.`
    : `userName comes from ${source?.expression ?? 'a constant'}.`;
}

function filterOf(schema: SynchronizationSchema) {
  return findMapping(schema, 'User')?.mapping.scope;
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
): Inspection | undefined {
  const known = userNameSources(schema);
  return known.length > 0 && !known.includes(attribute)
    ? blocked(
        `The synchronization job knows no attribute "${attribute}" of Entra's users that could become userName. Choose another one, or add it to the attributes of the job in the Entra portal.`,
      )
    : undefined;
}
