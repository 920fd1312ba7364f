import { randomUUID } from 'node:crypto';
import { Fault } from '../state/CloudState';
import { ControlError } from './ControlError';
import { Input } from './readInput';

const KINDS: Fault['kind'][] = [
  'status',
  'delay',
  'drop',
  'lost-answer',
  'stale',
];

/** Reads a fault from a request's body. */
export function addFault(input: Input): Fault {
  const operation = input.text('operation');
  const kind = KINDS.find(each => each === input.text('kind'));
  if (!operation || !kind) {
    throw new ControlError(
      400,
      `A fault needs an operation and a kind. Give kind as one of ${KINDS.join(
        ', ',
      )}.`,
    );
  }
  const status = input.amount('status');
  if (status !== undefined && (status < 400 || status > 599)) {
    throw new ControlError(
      400,
      `The status ${status} is no failure. Give one from 400 to 599.`,
    );
  }
  return {
    id: randomUUID(),
    operation,
    kind,
    status,
    retryAfter: input.amount('retryAfter'),
    delayMs: input.amount('delayMs'),
    skip: input.amount('skip'),
    remaining: input.amount('count') ?? 1,
  };
}
