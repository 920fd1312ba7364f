import { CloudError } from '../../CloudError';

/**
 * Whether an answer of Graph says that the tenant lacks Microsoft Entra ID P1 or P2.
 * Reported answer of its reports: 403 `Authentication_RequestFromNonPremiumTenantOrB2CTenant`,
 * `Neither tenant is B2C or tenant doesn't have premium license`
 * (https://github.com/microsoftgraph/microsoft-graph-docs/issues/4336).
 */
export function saysLicenceIsMissing(answer: {
  status?: number;
  code?: string;
  message?: string;
}): boolean {
  const { status, code = '', message = '' } = answer;
  return (
    status === 403 &&
    (/NonPremiumTenant/i.test(code) ||
      /NonPremiumTenant|\bpremium\b|licen[cs]e/i.test(message))
  );
}

/** Whether Graph has refused something because the tenant lacks that licence. */
export function lacksLicence(error: unknown): boolean {
  return (
    error instanceof CloudError &&
    saysLicenceIsMissing({
      status: error.status,
      code: error.code,
      message: error.cause instanceof Error ? error.cause.message : undefined,
    })
  );
}
