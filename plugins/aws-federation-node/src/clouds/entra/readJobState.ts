/**
 * Whether a synchronization job runs. `disabled`: by Entra, which does so after four weeks
 * of quarantine; `unknown`: Entra uses a word that is not known here, or none.
 * @public
 */
export type JobState =
  | 'running'
  | 'paused'
  | 'disabled'
  | 'quarantined'
  | 'unknown';

/**
 * Codes of a job that Entra runs by its schedule, with two that only its own tools show.
 * https://learn.microsoft.com/graph/api/resources/synchronization-synchronizationstatus
 */
const runningCodes = [
  'NotConfigured',
  'NotRun',
  'Active',
  'InProgress',
  'NotStarted',
];

/**
 * Reads the state of a job from its schedule and the code of its status. A job in quarantine
 * keeps the schedule `Active`.
 *
 * @returns `unknownState`: Entra's own word for a state that is not known here
 */
export function readJobState(
  schedule: string | null | undefined,
  code: string | null | undefined,
): { state: JobState; unknownState?: string } {
  if (schedule === 'Disabled') {
    return { state: code === 'Quarantine' ? 'disabled' : 'paused' };
  }
  if (schedule === 'Paused' || code === 'Paused') return { state: 'paused' };
  if (code === 'Quarantine') return { state: 'quarantined' };
  if (schedule !== 'Active') {
    return { state: 'unknown', unknownState: wordOf(schedule) };
  }
  return !code || runningCodes.includes(code)
    ? { state: 'running' }
    : { state: 'unknown', unknownState: wordOf(code) };
}

/** What is no single word is not Entra's name for a state. */
function wordOf(value: string | null | undefined): string | undefined {
  return value && /^\w{1,60}$/.test(value) ? value : undefined;
}
