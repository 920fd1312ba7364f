import type { RegionMetadata } from '@aws-sdk/client-sso-admin';
import type {
  Application,
  ServicePrincipal,
  SynchronizationJob,
} from '@microsoft/microsoft-graph-types';
import { NameId } from '../steps/readNameId';
import { SigningCertificate } from '../steps/SigningCertificate';

/**
 * A part of the snapshot: what was read, or why it could not be.
 * @public
 */
export type Collected<T> =
  | { ok: true; value: T }
  | {
      ok: false;
      /** One sentence: what failed, where, and what to do. */
      reason: string;
      requestId?: string;
    };

/** @public */
export interface InstanceFacts {
  /** Undefined: no organization instance in the configured Region. */
  instance?: {
    instanceArn: string;
    identityStoreId: string;
    status: string;
    statusReason?: string;
    createdAt?: string;
    regions: RegionMetadata[];
    /** One sentence on what is wrong with its KMS key, and one on what to do. */
    encryptionProblem?: string;
  };
  /** Region that has the organization's instance, when it is not the configured one. */
  otherRegion?: string;
}

/** @public */
export interface ApplicationFacts {
  /** Applications made from AWS's template with the specified name. */
  candidates: Array<{ id: string; appId: string; displayName: string }>;
  /** Undefined unless there is exactly one candidate. */
  application?: Pick<
    Application,
    'id' | 'appId' | 'displayName' | 'identifierUris' | 'web'
  >;
  servicePrincipal?: Pick<
    ServicePrincipal,
    | 'id'
    | 'appId'
    | 'accountEnabled'
    | 'preferredSingleSignOnMode'
    | 'preferredTokenSigningKeyThumbprint'
    | 'notificationEmailAddresses'
  >;
  /** `Verify` key credentials of the service principal. */
  signingCertificates: SigningCertificate[];
  /** What Entra sends as SAML NameID; undefined when it was not or could not be read. */
  nameId?: NameId;
  /** One sentence: why the NameID could not be read. */
  nameIdUnknown?: string;
}

/** @public */
export interface ProvisioningFacts {
  job?: SynchronizationJob;
  /** Keys of the saved secrets; never their values. */
  secretKeys: string[];
  /** Undefined when there is no job to ask with. `rejected`: AWS refuses the saved token. */
  savedCredentials?: 'accepted' | 'rejected';
  /** One sentence: why Entra could not try the saved credentials. */
  savedCredentialsUnknown?: string;
  mapping?: {
    /** Source of `userName`, for example `userPrincipalName`; undefined when it is an expression. */
    userNameSource?: string;
    userNameExpression?: string;
    groupsEnabled: boolean;
    /** Attributes in AWS that a mapping has to fill and none does, for example `active`. */
    missingRequired: string[];
    /** Scoping filter of people in words, `none` without one. */
    scopingFilter: string;
  };
}

/** @public */
export interface PeopleFacts {
  usersInAws: number;
  /** People whose last provisioning failed, newest first; ids only. */
  failures: Array<{
    sourceId: string;
    errorCode?: string;
    /** Why, as Entra tells it, without personal data. */
    reason: string;
    observedAt: string;
    requestId?: string;
  }>;
}

/** @public */
export interface AccessFacts {
  /** Permission sets of the instance. */
  permissionSets: number;
  /** Accounts that have at least one of the permission sets that were looked at. */
  accounts: number;
  /** False: there are more permission sets than one check looks at. */
  complete: boolean;
}

/**
 * Plain data read from both clouds at one moment; rules see nothing else.
 * @public
 */
export interface Snapshot {
  /** ISO 8601. */
  observedAt: string;
  instance: Collected<InstanceFacts>;
  application: Collected<ApplicationFacts>;
  provisioning: Collected<ProvisioningFacts>;
  people: Collected<PeopleFacts>;
  access: Collected<AccessFacts>;
}
