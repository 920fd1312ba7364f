import { TokenBucket } from 'limiter';
import { AwsError } from './AwsError';

/** Requests per second that AWS allows, by the service's name in `X-Amz-Target`. */
const LIMITS: Record<string, number> = {
  SWBExternalService: 20,
  AWSIdentityStore: 20,
  CloudTrail_20131101: 2,
};

/**
 * Refuses requests beyond AWS's rate with a `ThrottlingException`, per organization and
 * service. The buckets follow the real clock: that is what a client waits by.
 */
export class RequestRateLimit {
  readonly #buckets = new Map<string, TokenBucket>();

  /** Counts one request, or throws. */
  take(options: {
    organization: string;
    /** First part of `X-Amz-Target`. */
    service: string;
    /** Another rate than AWS's for the services that have one. */
    perSecond?: number;
  }) {
    const { organization, service, perSecond } = options;
    const limit = perSecondOf(service, perSecond);
    if (!limit) return;
    const key = `${organization} ${service} ${limit}`;
    let bucket = this.#buckets.get(key);
    if (!bucket) {
      bucket = new TokenBucket({
        bucketSize: limit,
        tokensPerInterval: limit,
        interval: 'second',
      });
      bucket.content = limit;
      this.#buckets.set(key, bucket);
    }
    if (!bucket.tryRemoveTokens(1)) {
      throw new AwsError('ThrottlingException', 'Rate exceeded');
    }
  }
}

/** The settable rate is the one of Identity Center; CloudTrail keeps its own. */
function perSecondOf(service: string, perSecond?: number): number | undefined {
  const isSettable = service !== 'CloudTrail_20131101';
  return LIMITS[service] && isSettable && perSecond
    ? perSecond
    : LIMITS[service];
}
