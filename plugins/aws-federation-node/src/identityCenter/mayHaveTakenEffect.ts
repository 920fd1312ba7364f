import { AwsCredentialsError } from './AwsCredentialsError';
import { isConflict } from './isConflict';

interface SdkFailure {
  name?: string;
  $metadata?: { httpStatusCode?: number };
}

/**
 * Whether a request that failed may be sent again after its effect was looked for: its
 * answer was lost, AWS was busy, or what it makes is there already.
 */
export function mayHaveTakenEffect(error: Error): boolean {
  const { name, $metadata }: SdkFailure = error;
  if (error instanceof AwsCredentialsError || name === 'AbortError') {
    return false;
  }
  const status = $metadata?.httpStatusCode;
  return (
    isConflict(error) ||
    status === undefined ||
    status === 429 ||
    status >= 500 ||
    name === 'ThrottlingException'
  );
}
