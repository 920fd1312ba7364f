import { StartingState } from '../states/StartingState';

const day = 24 * 60 * 60_000;
/** So long does Entra keep a record. */
const logKept = 30 * day;

/**
 * Whether Entra's log names somebody, by the object id there.
 *
 * @param at - milliseconds: when somebody reads the log
 */
export function isLogged(
  personId: string | undefined,
  { tenant }: Pick<StartingState, 'tenant'>,
  at: number = Date.now(),
): boolean {
  return tenant.provisioningLogs.some(
    ({ sourceIdentity, activityDateTime }) =>
      sourceIdentity.id === personId &&
      Date.parse(activityDateTime) >= at - logKept,
  );
}
