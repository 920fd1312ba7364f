import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import {
  FederationSpecification,
  ProvisioningPause,
  RecordableFacts,
  RecordedFacts,
  StepId,
  StepKind,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Clock } from '../Clock';
import { FederationClouds } from '../FederationClouds';
import { EntraClient } from '../entra/EntraClient';
import { IdentityCenterClient } from '../identityCenter/IdentityCenterClient';
import { ScimProbe } from '../scim/ScimProbe';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { TenantConfig } from '../config/TenantConfig';

/**
 * All that a step may touch.
 * @public
 */
export interface StepContext {
  organization: OrganizationConfig;
  tenant: TenantConfig;
  specification: FederationSpecification;
  recorded: RecordedFacts;
  entra: EntraClient;
  identityCenter: IdentityCenterClient;
  scim: ScimProbe;
  forgetReadings: FederationClouds['forgetReadings'];
  clock: Clock;
  signal: AbortSignal;
  /**
   * Present when the process that began this run has ended: until then (milliseconds of
   * `performance.now()`) what it did can still be on its way to the replicas.
   */
  settlesAt?: number;
  /** Present only in the run in which a person handed it over. Never stored, never logged. */
  scimToken?: string;
  /** Day, such as `2026-11-24`, on which a person says that the saved SCIM token was created; only in the run in which they say so. */
  tokenCreatedOn?: string;
  /** SHA-1 thumbprint of the signing certificate that a person says AWS has now; only in the run in which they say so. */
  importedThumbprint?: string;
  /** A new enterprise application is meant where the one that was seen before is gone; only in the run in which a person says so. */
  createsAnew?: boolean;
  /** Keeps the attribute mappings of a job as they were found, before they are changed. */
  keepSchema(jobId: string, schema: SynchronizationSchema): Promise<void>;
  /**
   * Called before provisioning is paused, and with nothing when it goes on again: a pause
   * of the portal's own is no fault. Left out where nobody keeps it.
   */
  recordPause?(pause: ProvisioningPause | undefined): Promise<void>;
  /** One line that a person can follow. */
  log(line: string): void;
}

/**
 * What a step saw.
 * @public
 */
export interface Inspection {
  /** `Blocked`: something else must come first, `message` names it. */
  state: 'Done' | 'Pending' | 'Blocked';
  /** One sentence on what is. */
  message: string;
  /**
   * What `apply` would change, one sentence each; empty when done, and when what is
   * pending comes without `apply`, from a person or with time.
   */
  changes: string[];
  /** Facts for the record, where `apply` has nothing to do. */
  recorded?: RecordableFacts;
}

/**
 * One configuration step. `apply` carries out what `inspect` called pending; `runStep`
 * then reads until it holds. Both may be called at any time and any number of times.
 * @public
 */
export interface Step {
  id: StepId;
  title: string;
  kind: StepKind;
  /** `apply` creates what Entra would create a second time. */
  creates?: boolean;
  inspect(context: StepContext): Promise<Inspection>;
  /** Absent on steps that a person carries out. */
  apply?(context: StepContext): Promise<StepOutcome>;
}

/**
 * What an applied step hands to the record. No secrets.
 * @public
 */
export interface StepOutcome {
  /** Facts for the record, for example the time at which a token was created. */
  recorded?: RecordableFacts;
  /**
   * What is left to the clouds or to a person, one sentence: the step is not read until it
   * holds, and the run goes on.
   */
  waitsFor?: string;
}
