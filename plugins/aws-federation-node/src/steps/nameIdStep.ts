import { Inspection, Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { assignedPolicies } from './assignedPolicies';
import { FoundApplication } from './findApplication';
import { provisioningNotEnabled } from './provisioningNotEnabled';
import { findUserName } from './schema/findUserName';
import { blocked, done } from './inspections';
import { planNameId } from './planNameId';
import { requireApplication } from './requireApplication';
import { userNameAttributeProblem } from './userNameAttributeProblem';
import { userNameSources } from './schema/userNameSources';
import { withApplication } from './withApplication';

const title = 'NameID claim';

/**
 * The SAML NameID comes from the attribute that becomes `userName`, because AWS finds
 * people by it. Entra sends the user principal name by itself; for another attribute the
 * application gets a claims mapping policy. Comes before the mapping of `userName`.
 * @public
 */
export const nameIdStep: Step = {
  id: 'name-id',
  title,
  kind: 'api',
  creates: true,

  async inspect(context) {
    const { provisioning } = context.specification;
    if (!provisioning) {
      return provisioningNotEnabled();
    }
    const { userNameAttribute } = provisioning;
    if (!userNameAttribute) {
      return done(
        'No attribute is specified, so that the NameID stays as Entra has it.',
      );
    }
    const problem = userNameAttributeProblem(userNameAttribute);
    if (problem) {
      return blocked(problem);
    }
    return withApplication(context, found =>
      inspectNameId(context, found, userNameAttribute),
    );
  },

  async apply(context) {
    const found = await requireApplication(context, title);
    const attribute = context.specification.provisioning?.userNameAttribute;
    if (!attribute) return {};
    const plan = await planNameId(
      context,
      found,
      attribute,
      await context.entra.claimsMappingPolicies.listAssigned(
        found.servicePrincipal.id,
      ),
    );
    if (plan.inspection.state === 'Blocked') {
      throw new StepBlockedError(title, plan.inspection.message);
    }
    await plan.carryOut?.();
    return {};
  },
};

async function inspectNameId(
  context: StepContext,
  found: FoundApplication,
  attribute: string,
): Promise<Inspection> {
  const assigned = await assignedPolicies(context, found.servicePrincipal.id);
  if (!assigned) {
    return done(
      'The NameID is the userPrincipalName, unless a claims mapping policy of the application says otherwise: grant the portal Policy.Read.All to have that checked.',
    );
  }
  const { inspection } = await planNameId(context, found, attribute, assigned);
  return inspection.state === 'Pending'
    ? withMapping(context, found, { attribute, inspection })
    : inspection;
}

/**
 * Refuses what the mapping of `userName` could not follow, and says what happens until
 * it has followed.
 */
async function withMapping(
  { entra }: StepContext,
  { servicePrincipal }: FoundApplication,
  planned: { attribute: string; inspection: Inspection },
): Promise<Inspection> {
  const { attribute, inspection } = planned;
  const job = await entra.synchronization.getJob(servicePrincipal.id);
  if (!job?.id) {
    return blocked(
      `${inspection.message} It changes together with userName, and the application has no synchronization job yet. Run the template "Complete an AWS federation".`,
    );
  }
  const schema = await entra.synchronization.getSchema(
    servicePrincipal.id,
    job.id,
  );
  const known = userNameSources(schema);
  if (known.length > 0 && !known.includes(attribute)) {
    return blocked(
      `The synchronization job knows no attribute "${attribute}" of Entra's users that could become userName. Choose another one, or add it to the attributes of the job in the Entra portal.`,
    );
  }
  const mapped = findUserName(schema)?.source?.name;
  return job.schedule?.state === 'Active' && mapped !== attribute
    ? {
        ...inspection,
        changes: [
          ...inspection.changes,
          'People who are in AWS already cannot sign in until the next cycle has given them their new userName.',
        ],
      }
    : inspection;
}
