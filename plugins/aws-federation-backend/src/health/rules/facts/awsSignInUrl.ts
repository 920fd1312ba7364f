/**
 * One of AWS's assertion consumer services.
 *
 * - `ipv4`: what sign-in to the access portal uses.
 * - `classic`: the same for instances that were enabled before February 2026.
 * - `dualStack`: what the portal and tools use that come over IPv6 too.
 */
export interface AwsSignInUrl {
  region: string;
  family: 'ipv4' | 'classic' | 'dualStack';
}

const host =
  /^([a-z0-9-]+)\.(sso\.)?signin\.(aws|aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn|amazonaws\.com\.cn)$/;

/**
 * Reads Region and family from the host.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html
 *
 * @returns undefined: it is none of AWS's, or one with a wildcard
 */
export function awsSignInUrl(url: string): AwsSignInUrl | undefined {
  if (!URL.canParse(url)) return undefined;
  const [, region, sso, domain] = host.exec(new URL(url).hostname) ?? [];
  if (!region) return undefined;
  if (sso) return { region, family: 'dualStack' };
  return {
    region,
    family: domain === 'aws.amazon.com' ? 'classic' : 'ipv4',
  };
}
