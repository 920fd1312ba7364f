import { CloudError } from '../../CloudError';

/**
 * Whether Graph refuses because the tenant lacks Microsoft Entra ID P1 or P2. Reported
 * answer of its reports: 403 `Authentication_RequestFromNonPremiumTenantOrB2CTenant`,
 * `Neither tenant is B2C or tenant doesn't have premium license`
 * (https://github.com/microsoftgraph/microsoft-graph-docs/issues/4336).
 */
export function lacksLicence(error: unknown): boolean {
  if (!(error instanceof CloudError) || error.status !== 403) return false;
  const said = error.cause instanceof Error ? error.cause.message : '';
  return (
    /NonPremiumTenant/i.test(error.code ?? '') ||
    /NonPremiumTenant|\bpremium\b|licen[cs]e/i.test(said)
  );
}
