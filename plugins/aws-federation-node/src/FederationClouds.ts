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
}
