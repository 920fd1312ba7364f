import { StepContext } from '../Step';
import { whyGroupNotInAws } from '../whyGroupNotInAws';
import { sentencesOfMissing, whyMissing } from '../whyMissing';
import { describePrincipal } from './describePrincipal';
import { ExistingPrincipal } from './ExistingAccess';

/** Who of the specified is not in AWS, why, and what to do about it. */
export async function describeMissing(
  context: StepContext,
  missing: ExistingPrincipal[],
): Promise<string> {
  const { provisioning } = context.specification;
  const namesOf = (type: ExistingPrincipal['principalType']) =>
    missing
      .filter(({ principalType }) => principalType === type)
      .map(({ principal }) => principal);
  const quoted = (type: ExistingPrincipal['principalType']) => (name: string) =>
    describePrincipal({ principalType: type, principal: name });
  const users = await whyMissing(context, namesOf('USER'));
  const groups = await whyMissing(context, namesOf('GROUP'), whyGroupNotInAws);
  const both = (kind: keyof typeof users) => [
    ...groups[kind].map(quoted('GROUP')),
    ...users[kind].map(quoted('USER')),
  ];
  const groupsStayAway =
    !provisioning?.groupsEnabled && groups.awaited.length > 0;
  return sentencesOfMissing(
    {
      awaited: both('awaited'),
      notSent: both('notSent'),
      gone: both('gone'),
    },
    groupsStayAway
      ? 'Groups are not sent to AWS: turn on "Send groups to AWS too" in the template "Complete an AWS federation", or specify them as groups in IAM Identity Center there.'
      : 'Entra sends those who have the enterprise application with its next cycle, and the check after it gives them their access.',
  );
}
