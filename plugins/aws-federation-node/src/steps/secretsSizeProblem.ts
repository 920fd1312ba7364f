import { StepContext } from './Step';

const limit = 1024;

/**
 * In the US Government clouds, token and addresses for notifications fit together into one
 * kilobyte (Microsoft's known issues of provisioning).
 *
 * @returns one sentence, or undefined when they fit or there is no limit
 */
export function secretsSizeProblem(
  { tenant, specification }: Pick<StepContext, 'tenant' | 'specification'>,
  secrets: Array<{ key: string; value: string }>,
): string | undefined {
  if (tenant.cloud !== 'usGov' && tenant.cloud !== 'usGovDoD') return undefined;
  const counted = [
    ...secrets
      .filter(({ key }) =>
        ['SecretToken', 'SyncNotificationSettings'].includes(key),
      )
      .map(({ value }) => value),
    // Those whom Entra warns of the certificate count once more.
    ...specification.application.notificationEmailAddresses,
  ];
  const size = counted.reduce((sum, text) => sum + Buffer.byteLength(text), 0);
  return size > limit
    ? `The access token and the notification addresses have ${size} bytes together, and Entra's US Government clouds take at most ${limit}. Specify fewer or shorter notification addresses, and run this again.`
    : undefined;
}
