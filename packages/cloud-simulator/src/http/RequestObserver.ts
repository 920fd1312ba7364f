import { Fault } from '../state/CloudState';

/** One request to an API. */
export interface ObservedRequest {
  /** Name of the operation, as faults are addressed. */
  operation: string;
  /** Sent by Entra's own provisioning engine rather than by a client. */
  byEngine: boolean;
  /** What goes wrong with it. */
  fault?: Fault;
}

/** Watches the requests to the APIs, for tests that act at an exact moment. */
export interface RequestObserver {
  /** A request has come, and nothing has happened yet. */
  arrived?(request: ObservedRequest): void;
  /** A request has taken effect, and its answer is about to be lost. */
  lost?(request: ObservedRequest): void;
  /** All that the request does is done. */
  ended?(request: ObservedRequest): void;
}
