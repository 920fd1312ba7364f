/**
 * No credentials for an AWS account could be had; told apart from errors of the service
 * that was to be called.
 */
export class AwsCredentialsError extends Error {
  readonly name = 'AwsCredentialsError';
}
