import {
  AccountAssignmentState,
  AsyncWriteState,
  PermissionSetState,
} from './PermissionSetState';
import { ScimAnswersState } from './ScimAnswersState';
import { TrailEventState } from './TrailEventState';
import { NextWriteFailure } from './WriteFailure';

/** One AWS organization and its Identity Center. */
export interface AwsOrganizationState {
  /** Name by which the control API and the console address it, for example `acme-prod`. */
  name: string;
  organizationId: string;
  managementAccountId: string;
  partition: 'aws' | 'aws-us-gov' | 'aws-cn';
  region: string;
  accounts: Array<{
    id: string;
    name: string;
    email: string;
    /** Paths and names of its customer managed IAM policies, for example `/team/Readers`. */
    policies?: string[];
    /** Absent: active. A closed account is listed for 90 days more. */
    state?: 'ACTIVE' | 'SUSPENDED' | 'PENDING_CLOSURE' | 'CLOSED';
  }>;
  /** Access keys that the SDK may sign with. */
  accessKeys: Array<{
    accessKeyId: string;
    secretAccessKey: string;
    accountId: string;
    /** Of session credentials; absent: a key of an IAM user. */
    session?: { token: string; role: string; expiresAt: string };
  }>;
  /**
   * Service principals with trusted access, and since when; absent: `sso.amazonaws.com`
   * once Identity Center is enabled.
   */
  trustedServices?: Record<string, string>;
  delegatedAdministrators?: Array<{
    accountId: string;
    servicePrincipal: string;
    enabledAt: string;
  }>;
  /**
   * IAM actions that whoever calls may not perform in the management account, where
   * Identity Center works with the caller's permissions; absent: none is missing.
   */
  deniedIamActions?: string[];
  /** How SCIM speaks; absent: as by default. */
  scimAnswers?: ScimAnswersState;
  /** Regions that the callers' policies allow; absent: all. */
  allowedRegions?: string[];
  /** Events of CloudTrail, the newest last, bounded. */
  trailEvents?: TrailEventState[];
  /** Instances that single accounts have for themselves; absent: none. */
  accountInstances?: Array<{
    accountId: string;
    region: string;
    instanceArn: string;
    identityStoreId: string;
    createdAt: string;
  }>;
  /** Undefined until somebody enables Identity Center in the console. */
  identityCenter?: IdentityCenterState;
  /** Identity stores of instances that were deleted; absent: none. */
  formerStores?: string[];
}

export interface IdentityCenterState {
  /** `arn:aws:sso:::instance/ssoins-…` */
  instanceArn: string;
  /** `d-…` */
  identityStoreId: string;
  status:
    | 'CREATE_IN_PROGRESS'
    | 'CREATE_FAILED'
    | 'DELETE_IN_PROGRESS'
    | 'ACTIVE';
  createdAt: string;
  /** Regions to which the instance is replicated; absent: none. */
  additionalRegions?: string[];
  /** The one to which the instance is being replicated, and until when; absent: none. */
  addingRegion?: { region: string; dueAt: string };
  /** What `DescribeInstance` says of the KMS key; absent: AWS's own key. */
  encryption?: {
    kmsKeyArn: string;
    status: 'ENABLED' | 'UPDATING' | 'UPDATE_FAILED';
    reason?: string;
    /** Why AWS cannot use the key now; absent: it can. */
    trouble?: KeyTrouble;
  };
  /** Who may reach the identity store from where; absent: everybody. */
  networkConfiguration?: NetworkConfiguration;
  /** Id in sign-in URLs. */
  samlTenantId: string;
  /**
   * Family of ACS URLs that AWS names in its requests; absent: the one of its metadata.
   * The portal and the command line were seen to differ
   * (https://github.com/aws/aws-cli/issues/10507).
   */
  requestFamily?: 'dualStack';
  /** A further family of ACS URLs in the metadata file; absent: none. */
  metadataFamily?: 'dualStack';
  /**
   * The classic ACS URL, which instances from before February 2026 have, and whether the
   * metadata file names it; absent: none.
   */
  classicUrl?: 'named' | 'unnamed';
  /**
   * AWS takes responses that its metadata does not announce: signed as a whole alone, or
   * with an assertion of SAML 1.1; absent: it refuses them. Which is so is not published.
   */
  lenientResponses?: boolean;
  /** Absent: attributes for access control are not enabled, and AWS passes none on. */
  accessControl?: AccessControlState;
  identitySource: 'IDENTITY_CENTER' | 'EXTERNAL_IDP';
  /** Entra's metadata as it was uploaded. */
  externalIdp?: {
    entityId: string;
    signOnUrl: string;
    /** Base64 DER certificates of the metadata's IDPSSODescriptor. */
    certificates: string[];
    uploadedAt: string;
  };
  provisioning?: {
    /** Id in the SCIM endpoint. */
    scimTenantId: string;
    enabledAt: string;
    tokens: ScimToken[];
  };
  users: IdentityStoreUser[];
  groups: IdentityStoreGroup[];
  permissionSets: PermissionSetState[];
  /** Who has which permission set in which account; absent: nobody. */
  accountAssignments?: AccountAssignmentState[];
  /** Requests of `sso-admin` that take time, the newest last, bounded. */
  asyncWrites?: AsyncWriteState[];
  /** How the next asynchronous writes end; absent: as they should. */
  nextWriteFailures?: NextWriteFailure[];
}

/** Attributes for access control, as somebody enabled them. */
export interface AccessControlState {
  /** Paths into the identity store, for example `${path:enterprise.department}`, by key. */
  sources: Record<string, string[]>;
  /** Until then they are being enabled. */
  dueAt: string;
  /** Why AWS could not enable them; absent: it could. */
  failureReason?: string;
}

/**
 * Why a customer managed key cannot be used. `accessDenied` is about who calls the APIs;
 * with `throttled` it passes; the others stop everything that reads the instance.
 */
export type KeyTrouble =
  | 'accessDenied'
  | 'disabled'
  | 'invalidState'
  | 'invalidKeyUsage'
  | 'notFound'
  | 'throttled';

/** Addresses are CIDR blocks. */
export interface NetworkConfiguration {
  VpceAccessRequired: boolean;
  ApiAllowSourceIps: string[];
  ApiRestrictSourceVpcs: string[];
  ScimAllowSourceIps: string[];
}

export interface ScimToken {
  id: string;
  /** SHA-256 hex of the bearer token; the token itself is shown once. */
  sha256: string;
  createdAt: string;
  /** One year later. */
  expiresAt: string;
}

/** A SCIM user resource, with the identity store's own facts. */
export interface IdentityStoreUser {
  id: string;
  userName: string;
  externalId?: string;
  displayName: string;
  name: { givenName: string; familyName: string; formatted?: string };
  emails: Array<{ value: string; type?: string; primary?: boolean }>;
  active: boolean;
  title?: string;
  preferredLanguage?: string;
  nickName?: string;
  profileUrl?: string;
  userType?: string;
  locale?: string;
  timezone?: string;
  addresses?: Array<Record<string, unknown>>;
  phoneNumbers?: Array<Record<string, unknown>>;
  /** Enterprise extension. */
  enterprise?: Record<string, unknown>;
  createdAt: string;
  updatedAt: string;
  /** How it came: by SCIM, by hand in the console, or by the API `identitystore`. */
  createdBy: 'SCIM' | 'CONSOLE' | 'API';
}

export interface IdentityStoreGroup {
  id: string;
  displayName: string;
  description?: string;
  externalId?: string;
  /** User ids. */
  members: string[];
  createdAt: string;
  updatedAt: string;
  /** How it came: by SCIM, by hand in the console, or by the API `identitystore`. */
  createdBy: 'SCIM' | 'CONSOLE' | 'API';
}
