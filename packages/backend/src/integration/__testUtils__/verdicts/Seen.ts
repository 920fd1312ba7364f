import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Truth } from 'cloud-simulator';
import { StartingState } from '../states/StartingState';

/** Both clouds as they are, and what the portal recorded of them. */
export interface Seen {
  state: Pick<
    StartingState,
    | 'clouds'
    | 'tenant'
    | 'application'
    | 'servicePrincipal'
    | 'identityCenter'
    | 'job'
  >;
  truth: Truth;
  recorded: RecordedFacts;
  /** What the portal has as it should be. */
  specification?: FederationSpecification;
  /** SCIM endpoints that the portal has of its other organizations. */
  otherEndpoints: string[];
  /** Thumbprint of what Entra signed with when the portal last looked before; undefined: it had not. */
  signedBefore?: string;
  /** When the last of it happened. */
  since: Date;
}
