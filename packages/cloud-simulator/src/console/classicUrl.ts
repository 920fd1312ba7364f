import { assertionConsumerServiceUrl, paths } from '../addresses';
import { SimulatorContext } from '../SimulatorContext';
import { AwsOrganizationState } from '../state/AwsOrganizationState';

/**
 * AWS enabled instances without a classic ACS URL from this moment on
 * (https://docs.aws.amazon.com/singlesignon/latest/userguide/multi-region-workforce-access.html).
 */
const classicUntil = new Date('2026-02-01T00:00:00Z');

/** Stands for a Region where the simulator answers for the classic family. */
export const classicFamily = 'classic';

/**
 * The classic ACS URL, with which an old instance begins sign-in in its primary Region. It
 * is on AWS's real host, as the entity id is: that host tells what family it is of.
 *
 * @returns undefined: the instance has none, or is too young to use it
 */
export function classicUrlOf({
  partition,
  region,
  identityCenter,
}: Pick<AwsOrganizationState, 'partition' | 'region' | 'identityCenter'>):
  | string
  | undefined {
  const isUsed =
    partition === 'aws' &&
    identityCenter?.classicUrl !== undefined &&
    new Date(identityCenter.createdAt) < classicUntil;
  return isUsed
    ? `https://${region}.signin.aws.amazon.com${paths.signIn}/acs/${identityCenter.samlTenantId}`
    : undefined;
}

/** Where a browser gets to with an ACS URL: what DNS does, for AWS's real host. */
export function answeringAddress(
  { store, pageOrigin }: Pick<SimulatorContext, 'store' | 'pageOrigin'>,
  url: string,
): string {
  const { identityCenter } =
    store.state.organizations.find(each => classicUrlOf(each) === url) ?? {};
  return identityCenter
    ? assertionConsumerServiceUrl(
        pageOrigin,
        identityCenter.samlTenantId,
        classicFamily,
      )
    : url;
}
