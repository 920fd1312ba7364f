import { CloudError } from '../CloudError';

/** With what a request to a cloud fails; that it succeeds is a failure of the test. */
export function failureOf(request: Promise<unknown>): Promise<CloudError> {
  return request.then(
    () => {
      throw new Error('The request succeeded.');
    },
    error => error,
  );
}
