import { Truth } from 'cloud-simulator';
import { changesAndPartings, newGroups } from './causes';
import type { Circumstances, Verdict } from './judge';

/** Rules, or reasons of one, about what the truth does not try. */
const untried = [
  // What a permission set allows.
  'permission-sets-outdated',
  // Access that nobody has specified.
  'assignments-failed',
  // Sign-in in another Region than that of the instance, or at another of its addresses.
  'additional-region-without-url',
  'classic-url-missing',
  'saml-urls/ReplyUrlMissing',
  // A group that is gone, or gets another name.
  'group-changes-off',
  'mapping-not-always-applied/GroupsOnlyOnCreation',
  // Only switches of the simulator, without those who failed.
  'escrows-pruned',
  'escrows-growing/ManyRetried',
];

/** Where nothing is wrong for anybody nobody may be told to be hit. Pure. */
export function baselessErrors(
  { findings }: Verdict,
  { inScope, groupsArrive }: Truth,
  { failingIds = [], ...rest }: Circumstances,
): string[] {
  const nobodyToTry = [
    // Where nobody is in scope, nobody could be seen to change, to leave, or to choose AWS.
    ...(inScope.length === 0
      ? [...changesAndPartings, 'sign-on-url-differs/OtherInstance']
      : []),
    // Nor a group where the filter names all that it means.
    ...(groupsArrive === null ? newGroups : []),
  ];
  return findings
    .filter(
      ({ effect, severity, rule, reason, affectedIds }) =>
        effect === 'some-people' &&
        severity !== 'info' &&
        // Also where nobody could use it: a group may be empty.
        !(
          ['AccessMissing', 'AccessNamesTaken'].includes(reason) &&
          rest.isAccessMissing
        ) &&
        !(reason === 'AccessAwaited' && rest.isAccessAwaited) &&
        // Of those who have left Entra tries in vain to delete some.
        !(reason === 'RetriedForLong' && failingIds.length > 0) &&
        !(
          ['GroupsDiffer', 'MembersMissing'].includes(reason) &&
          rest.isMemberMissing
        ) &&
        // Also where one of them is not to sign in, which Entra does not know yet.
        !(reason === 'TwoPeopleOneUser' && rest.isUserShared) &&
        !nobodyToTry.includes(rule) &&
        !nobodyToTry.includes(`${rule}/${reason}`) &&
        !untried.includes(rule) &&
        !untried.includes(`${rule}/${reason}`) &&
        // Who is not to sign in, and is to be sent all the same.
        !(affectedIds && affectedIds.every(id => failingIds.includes(id))),
    )
    .map(
      ({ rule, reason, title }) =>
        `${rule} ${reason} hits nobody, and is told: ${title}`,
    );
}
