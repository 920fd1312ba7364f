import {
  Condition,
  conditions as table,
  Finding,
  hasStopped,
  OverallStatus,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * One word for a federation that has a specification. It follows the effect of what is
 * believed: `Broken` only when sign-in or provisioning has stopped.
 *
 * @param options.findings - the believed ones
 */
export function overallStatus(options: {
  conditions: Condition[];
  findings: Finding[];
  /** Steps are open and provisioning has never run. */
  settingUp: boolean;
  /** Meanwhile people sign in. */
  signsIn: boolean;
}): OverallStatus {
  const { settingUp, signsIn } = options;
  if (!settingUp) return wordFor(options);
  if (!signsIn) return 'SettingUp';
  const ofSignIn = wordFor({
    conditions: options.conditions.filter(isOfSignIn),
    findings: options.findings.filter(({ condition }) =>
      isOfSignIn({ type: condition }),
    ),
  });
  return ofSignIn === 'Healthy' ? 'SettingUp' : ofSignIn;
}

/** Whether it says that people can sign in, or cannot. */
export function isOfSignIn({ type }: Pick<Condition, 'type'>): boolean {
  return table[type].row === 'sign-in';
}

function wordFor({
  conditions,
  findings,
}: {
  conditions: Condition[];
  findings: Finding[];
}): OverallStatus {
  if (findings.some(({ effect }) => hasStopped(effect))) return 'Broken';
  // What cannot be told may have stopped, which is worse than what is known to differ.
  const blind = conditions.some(
    ({ type, status }) => status === 'Unknown' && table[type].essential,
  );
  if (blind || !conditions.length || findings.some(mayHaveStopped)) {
    return 'Unknown';
  }
  return conditions.some(({ status }) => status === 'False')
    ? 'Degraded'
    : 'Healthy';
}

/** A piece of information about what a federation works without leaves no more unknown than that. */
function mayHaveStopped({ effect, severity, condition }: Finding): boolean {
  return (
    effect === 'not-known' &&
    (severity !== 'info' || table[condition].essential)
  );
}
