import { AssignmentFailure } from '../clouds/aws/assignmentFailure';
import { CloudError } from '../CloudError';

/** AWS took an operation on, and could not carry it out. */
export class OperationFailedError extends CloudError {
  /** Class of AWS's `FailureReason`. */
  readonly failure: AssignmentFailure;

  constructor(
    facts: ConstructorParameters<typeof CloudError>[0] & {
      failure: AssignmentFailure;
    },
  ) {
    super(facts);
    this.failure = facts.failure;
  }
}
