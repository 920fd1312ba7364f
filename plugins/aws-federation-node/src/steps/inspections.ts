import { Inspection } from './Step';

/** What should be is so. */
export function done(message: string): Inspection {
  return { state: 'Done', message, changes: [] };
}

/** Can be applied: `changes` says what applying does, one sentence each. */
export function pending(message: string, ...changes: string[]): Inspection {
  return { state: 'Pending', message, changes };
}

/** Something else must come first; the message names it and says what to do. */
export function blocked(message: string): Inspection {
  return { state: 'Blocked', message, changes: [] };
}
