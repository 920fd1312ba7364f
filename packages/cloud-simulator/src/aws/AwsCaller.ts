import { AwsOrganizationState } from '../state/AwsOrganizationState';

/** Who signed a request, and for which Region and service. */
export interface AwsCaller {
  organization: AwsOrganizationState;
  accountId: string;
  accessKeyId: string;
  /** Role of session credentials as `Role/Session`; absent: an IAM user. */
  assumedRole?: string;
  /** Region of the credential scope. */
  region: string;
  /** Signing name of the credential scope, for example `sso`. */
  service: string;
}
