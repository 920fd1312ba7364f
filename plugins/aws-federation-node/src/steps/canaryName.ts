import { StepContext } from './Step';

/** The name by which the one user to try is specified: the canary, else the first user. */
export function canaryName({
  specification,
}: Pick<StepContext, 'specification'>): string | undefined {
  const { canaryUser, users } = specification.assignments;
  return canaryUser ?? users[0];
}
