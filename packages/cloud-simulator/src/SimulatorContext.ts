import { Clock } from './Clock';
import { DirectoryReplicas } from './entra/DirectoryReplicas';
import { RequestObserver } from './http/RequestObserver';
import { ProvisioningEngine } from './provisioning/ProvisioningEngine';
import { CloudStore } from './state/CloudStore';

/** What every part of the simulator is built from. */
export interface SimulatorContext {
  store: CloudStore;
  clock: Clock;
  /** Origin of the APIs over HTTPS, for example `https://localhost:8443`. */
  apiOrigin: string;
  /** Origin of the pages that a person opens, for example `http://localhost:8480`. */
  pageOrigin: string;
  /** `fetch` that trusts the simulator's own certificate authority: the engine's way to SCIM. */
  fetch: typeof fetch;
  engine: ProvisioningEngine;
  /** Entra's directory as it answers. */
  replicas: DirectoryReplicas;
  /** Watches the requests to the APIs. */
  observer?: RequestObserver;
}
