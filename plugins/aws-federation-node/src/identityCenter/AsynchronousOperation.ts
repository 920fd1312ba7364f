/** How far AWS is with something that it does after it has answered. */
export interface AsynchronousOperation {
  Status?: 'IN_PROGRESS' | 'SUCCEEDED' | 'FAILED';
  RequestId?: string;
  FailureReason?: string;
}
