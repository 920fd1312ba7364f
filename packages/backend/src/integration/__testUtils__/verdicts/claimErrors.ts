import { Truth } from 'cloud-simulator';
import { aboutEverybody, isLate } from './causes';
import { isMoreThanInformation } from './isMoreThanInformation';
import type { Circumstances, Verdict } from './judge';
import { stoppedBy } from './problemsOf';

/** Nothing may be told to have stopped that goes on, nor to be awaited or surplus that is not. Pure. */
export function claimErrors(
  { findings }: Verdict,
  truth: Truth,
  {
    isQuarantined,
    isAccessAwaited,
    isPausedOnPurpose,
    isLastTryRefused,
    ignoresClaims,
    surplus,
  }: Circumstances,
): string[] {
  const stopped = stoppedBy(truth);
  return findings.flatMap(finding => {
    const { effect, rule, reason, title } = finding;
    const isFalse =
      // Nobody is kept out where nobody is to sign in.
      (aboutEverybody.includes(rule) &&
        // It says so, and that it may not be meant.
        reason !== 'NobodyPasses' &&
        isMoreThanInformation(finding) &&
        truth.inScope.length === 0) ||
      (rule === 'permission-sets-open' &&
        reason === 'AccessAwaited' &&
        isAccessAwaited === false) ||
      (reason === 'SurplusMembers' && surplus?.length === 0) ||
      (rule === 'claims-refused' &&
        effect === 'not-known' &&
        ignoresClaims === true) ||
      (effect === 'sign-in-stopped' && stopped.signIn === false) ||
      (effect === 'provisioning-stopped' &&
        (isPausedOnPurpose ||
          (stopped.provisioning === false &&
            !isQuarantined &&
            !isLate(truth) &&
            !(rule === 'nothing-arrives' && isLastTryRefused))));
    return isFalse ? [`${rule} ${reason} claims too much: ${title}`] : [];
  });
}
