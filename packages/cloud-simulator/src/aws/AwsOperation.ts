import { AwsCaller } from './AwsCaller';
import { SimulatorContext } from '../SimulatorContext';

/** One signed request to an operation of an AWS JSON 1.1 service. */
export interface AwsCall {
  context: SimulatorContext;
  caller: AwsCaller;
  /** IAM action of the operation, for example `sso:CreatePermissionSet`. */
  action: string;
  /** The request's JSON document. */
  input: Record<string, unknown>;
}

/** Answers the response's JSON document or throws an `AwsError`. */
export type AwsOperation = (call: AwsCall) => Record<string, unknown>;
