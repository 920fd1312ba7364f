import { AwsOrganizationState } from '../state/AwsOrganizationState';

/** Who signed a request, and for which Region and service. */
export interface AwsCaller {
  organization: AwsOrganizationState;
  accountId: string;
  accessKeyId: string;
  /** Region of the credential scope. */
  region: string;
  /** Signing name of the credential scope, for example `sso`. */
  service: string;
}
