import { Fault } from 'cloud-simulator';

/** One thing that can go wrong with one request. */
export interface FaultKind {
  name: string;
  /** What the simulated clouds do with the request. */
  fault: Omit<Fault, 'id' | 'operation' | 'remaining' | 'skip'>;
  /**
   * The process that runs the template ends at that moment. Then Backstage resumes the
   * task, or a person starts another one.
   */
  kill?: 'resumed' | 'started anew';
  /** Only for requests of Graph after something was created. */
  afterCreate?: boolean;
  /** Only for requests that read. */
  readsOnly?: boolean;
  /** Also for requests of the actions to the backend. */
  ofBackend?: boolean;
  /**
   * Milliseconds that Entra's replicas are behind in both runs. Only for writes to its
   * directory.
   */
  behindMs?: number;
}

/** Longer than the client waits for one answer, shorter than it looks for an effect. */
const slowMs = 4_000;

/** Seconds; the clouds ask for more, which would only take more time here. */
const retryAfter = 0.05;

export const faultKinds: FaultKind[] = [
  { name: 'answer lost', fault: { kind: 'lost-answer' }, ofBackend: true },
  {
    name: 'killed before',
    fault: { kind: 'drop' },
    kill: 'resumed',
    ofBackend: true,
  },
  {
    name: 'killed after',
    fault: { kind: 'lost-answer' },
    kill: 'started anew',
    ofBackend: true,
  },
  {
    name: 'killed, replicas behind',
    fault: { kind: 'lost-answer' },
    kill: 'resumed',
    behindMs: 4_000,
  },
  { name: '429', fault: { kind: 'status', status: 429, retryAfter } },
  {
    name: '503',
    fault: { kind: 'status', status: 503, retryAfter },
    ofBackend: true,
  },
  { name: '500', fault: { kind: 'status', status: 500 }, ofBackend: true },
  { name: 'dropped', fault: { kind: 'drop' }, ofBackend: true },
  { name: '404', fault: { kind: 'status', status: 404 }, afterCreate: true },
  { name: '409', fault: { kind: 'status', status: 409 }, afterCreate: true },
  { name: 'stale read', fault: { kind: 'stale' }, readsOnly: true },
  { name: 'slow answer', fault: { kind: 'delay', delayMs: slowMs } },
];
