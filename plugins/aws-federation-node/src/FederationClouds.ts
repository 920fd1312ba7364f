import { EntraClient } from './entra/EntraClient';
import { IdentityCenterClient } from './identityCenter/IdentityCenterClient';
import { ScimProbe } from './scim/ScimProbe';

/**
 * Clients of both clouds for one federation.
 * @public
 */
export interface FederationClouds {
  entra: EntraClient;
  identityCenter: IdentityCenterClient;
  scim: ScimProbe;
  /** What is asked next is read from the clouds, also what a run has read a moment ago. */
  forgetReadings(): void;
}
