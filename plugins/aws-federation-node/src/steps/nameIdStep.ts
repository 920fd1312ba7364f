import { Inspection, Step, StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { assignedPolicies } from './assignedPolicies';
import { FoundApplication } from './findApplication';
import { provisioningNotEnabled } from './provisioningNotEnabled';
import { blocked, done } from './inspections';
import { isPausedByHand, whoeverPaused } from './isPausedByHand';
import { planNameId } from './planNameId';
import { planPeopleMapping } from './planPeopleMapping';
import { requireApplication } from './requireApplication';
import { userNameAttributeProblem } from './userNameAttributeProblem';
import { withApplication } from './withApplication';
import { FoundJob } from './withJob';

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
    ? withMapping(context, found, inspection)
    : inspection;
}

/**
 * Refuses what the mapping of `userName` could not follow, and says what happens until
 * it has followed.
 */
async function withMapping(
  context: StepContext,
  found: FoundApplication,
  inspection: Inspection,
): Promise<Inspection> {
  const { synchronization } = context.entra;
  const job = await synchronization.getJob(found.servicePrincipal.id);
  if (!job?.id) {
    return blocked(
      `${inspection.message} It changes together with userName, and the application has no synchronization job yet. Run the template "Complete an AWS federation".`,
    );
  }
  const foundJob = { ...found, job: { ...job, id: job.id } };
  const { problem, changesUserName } = await planPeopleMapping(
    context,
    foundJob,
  );
  if (problem) {
    return blocked(
      `The NameID stays as it is, because userName cannot follow it. ${problem}`,
    );
  }
  if (changesUserName && isPausedByHand(context, foundJob.job)) {
    return blocked(
      `The NameID stays as it is, because nobody who is in AWS already could sign in until a cycle has given them their new userName, and somebody has paused provisioning in Entra. ${whoeverPaused}, and run this again.`,
    );
  }
  const meanwhile = changesUserName && untilItFollows(foundJob);
  return meanwhile
    ? { ...inspection, changes: [...inspection.changes, meanwhile] }
    : inspection;
}

/** Undefined where nobody has a `userName` yet. */
function untilItFollows({ job }: FoundJob): string | undefined {
  const waiting =
    'People who are in AWS already cannot sign in until the next cycle has given them their new userName.';
  if (job.schedule?.state === 'Active') return waiting;
  return job.schedule?.state === 'Paused'
    ? `${waiting} Provisioning is paused, and no cycle comes until it is started.`
    : undefined;
}
