/**
 * An instance that was enabled before this moment starts sign-in with its classic ACS
 * URL; AWS enabled later ones without (https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html).
 */
const classicUntil = new Date('2026-02-01T00:00:00Z');

/**
 * Whether the instance starts sign-in with a classic URL; an unknown age counts as old.
 * @public
 */
export function needsClassicUrl(
  instance: { CreatedDate?: Date } | undefined,
): boolean {
  return !instance?.CreatedDate || instance.CreatedDate < classicUntil;
}

/** Whether it is the classic ACS URL of an instance with that primary Region. */
export function isClassicUrl(url: string, region: string): boolean {
  return url.startsWith(
    `https://${region}.signin.aws.amazon.com/platform/saml/acs/`,
  );
}
