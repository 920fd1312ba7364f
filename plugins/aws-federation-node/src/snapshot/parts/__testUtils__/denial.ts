import { CloudError } from '../../../CloudError';

/** AWS Organizations denies an operation, with this sentence. */
export function denial(operation: string, message: string) {
  return async (): Promise<never> => {
    throw new CloudError(
      {
        cloud: 'AWS Organizations',
        operation,
        status: 400,
        code: 'AccessDeniedException',
        what: 'AWS denies it',
        remedy: 'Allow it.',
      },
      new Error(message),
    );
  };
}
