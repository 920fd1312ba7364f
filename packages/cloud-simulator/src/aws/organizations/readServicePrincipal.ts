import { AwsError } from '../AwsError';
import { requiredString } from '../validateInput';

/** The member `ServicePrincipal`, for example `sso.amazonaws.com`. */
export function readServicePrincipal(input: Record<string, unknown>): string {
  const value = requiredString(input, 'ServicePrincipal', {
    min: 1,
    max: 128,
    pattern: /^[\w+=,.@-]*$/,
  });
  if (!/^[\w.-]+\.amazonaws\.com$/.test(value)) {
    throw new AwsError(
      'InvalidInputException',
      'You specified an unrecognized service principal.',
      { members: { Reason: 'UNRECOGNIZED_SERVICE_PRINCIPAL' } },
    );
  }
  return value;
}
