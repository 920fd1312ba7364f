import { needsClassicUrl } from '@aws-federation/backstage-plugin-aws-federation-node';

/**
 * Whether AWS documents that sign-in in the primary Region begins with a classic reply URL:
 * an instance that is known to be from before February 2026
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html).
 */
export function beginsClassically(
  instance: { createdAt?: string } | undefined,
): boolean {
  return (
    instance?.createdAt !== undefined &&
    needsClassicUrl({ CreatedDate: new Date(instance.createdAt) })
  );
}

/** Why it concerns My Apps as well, where Entra has a sign-on URL. */
export const myAppsBeginsAtAws =
  'Who chooses AWS in My Apps is taken to the sign-on URL, and sign-in begins at AWS too.';
