import {
  Condition,
  ConditionType,
  OverallStatus,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * Conditions without which nobody may call a federation healthy. The others may be
 * unknown because no API tells them, or because nothing has happened yet.
 */
const essential: readonly ConditionType[] = [
  'InstanceReady',
  'ApplicationReady',
  'SamlReady',
  'CertificateValid',
  'CredentialsValid',
  'MappingsReady',
  'ProvisioningRunning',
];

/** One word for all conditions of a federation that has a specification. */
export function overallStatus(options: {
  conditions: Condition[];
  /** Steps are open and provisioning has never run. */
  settingUp: boolean;
}): OverallStatus {
  const { conditions, settingUp } = options;
  if (settingUp) return 'SettingUp';

  const failed = conditions.filter(condition => condition.status === 'False');
  if (failed.some(condition => condition.severity === 'critical')) {
    return 'Broken';
  }
  if (failed.length) return 'Degraded';

  const blind = conditions.some(
    condition =>
      condition.status === 'Unknown' &&
      (essential.includes(condition.type) || condition.reason === 'NotRead'),
  );
  return blind || !conditions.length ? 'Unknown' : 'Healthy';
}
