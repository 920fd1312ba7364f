/**
 * One operation of an AWS service, as errors name it.
 */
export interface AwsOperation {
  /** For example `IAM Identity Center`. */
  cloud: string;
  /** For example `ListInstances`. */
  operation: string;
  /** IAM action that the caller needs, for example `sso:ListInstances`. */
  action: string;
}
