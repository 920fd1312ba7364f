import { SimulatorContext } from '../../SimulatorContext';
import { AwsCaller } from '../AwsCaller';

/** One signed form of the query protocol. */
export interface StsCall {
  context: SimulatorContext;
  caller: AwsCaller;
  form: URLSearchParams;
}
