import { Attestation, ConsoleVisitLine } from './consoleVisit';
import { ScopingFilter } from './ScopingFilter';

/**
 * What should be: the specification of the link between one Entra tenant and one
 * AWS organization. Holds no secret.
 * @public
 */
export interface FederationSpecification {
  application: {
    /** Display name of the enterprise application, unique in the tenant. */
    displayName: string;
    /** Application (client) id of one that was there before, whatever its name. */
    appId?: string;
    /** At most five addresses that Entra warns before the certificate ends. */
    notificationEmailAddresses: string[];
  };
  /** AWS's service provider metadata; absent until the console visit is done. */
  saml?: {
    /** `entityID` of AWS's metadata. */
    entityId: string;
    /** Every AssertionConsumerService with the HTTP-POST binding; the default is first. */
    assertionConsumerServiceUrls: string[];
    /** The access portal, Entra's sign-on URL. */
    signOnUrl?: string;
  };
  /** Absent until the console visit is done. */
  provisioning?: {
    /** SCIM endpoint, without a trailing slash; absent when it is not known. */
    scimEndpoint?: string;
    /**
     * Attribute of the Entra user that becomes `userName` and the SAML NameID. Absent:
     * Entra's mapping and NameID are left alone, for example because they are expressions.
     */
    userNameAttribute?: string;
    groupsEnabled: boolean;
    /** `assigned`: only users and groups assigned to the application; `all`: everybody. */
    scope: 'assigned' | 'all';
    /**
     * People that one cycle may disable in AWS; more hold provisioning back until somebody
     * allows it. Absent: Entra's setting is left alone.
     */
    deletionThreshold?: number;
    /**
     * Of those in scope only whom one of these covers is sent. Absent: Entra's filter is
     * left alone; empty: there is none.
     */
    scopingFilters?: ScopingFilter[];
  };
  assignments: {
    /** Object ids, user principal names, or mail addresses. */
    users: string[];
    /** Object ids or display names. */
    groups: string[];
    /**
     * Display name, value or id of the app role that they get. Default: `User`, and whoever
     * has another one keeps it.
     */
    role?: string;
    /** The one user that is provisioned on demand before the job is started. */
    canaryUser?: string;
  };
  /**
   * Regions besides the primary one in which the instance is available. Others that it has
   * stay.
   */
  additionalRegions?: string[];
  /** Groups that the platform manages itself; absent: those in AWS are left alone. Only while Entra sends none. */
  identityCenterGroups?: IdentityCenterGroupSpecification[];
  /** Permission sets of the instance and who gets them where; absent: AWS's are left alone. */
  permissionSets?: PermissionSetSpecification[];
}

/**
 * One group of IAM Identity Center as it should be. Members beyond these stay.
 * @public
 */
export interface IdentityCenterGroupSpecification {
  /** Display name, unique in the identity store without regard to case. */
  name: string;
  description?: string;
  /** `userName`s, as AWS knows the people. */
  members: string[];
}

/**
 * One permission set as it should be.
 * @public
 */
export interface PermissionSetSpecification {
  /** 1 to 32 characters of `[\w+=,.@-]`, unique in the instance. */
  name: string;
  description?: string;
  /** ARNs of AWS's managed policies, in the organization's partition. */
  managedPolicies: string[];
  /**
   * Path and name of the customer's own managed policies, for example `/security/audit`.
   * Each account that gets the set must have them.
   */
  customerManagedPolicies?: string[];
  /** An IAM policy document as JSON text. */
  inlinePolicy?: string;
  /** ARN of AWS's managed policy that bounds the permissions, or path and name of the customer's. */
  permissionsBoundary?: string;
  /** ISO 8601 duration between one and twelve hours, for example `PT8H`. */
  sessionDuration?: string;
  /** Console page that opens after sign-in. */
  relayState?: string;
  assignments: PermissionSetAssignment[];
}

/**
 * Who gets a permission set, and in which accounts.
 * @public
 */
export interface PermissionSetAssignment {
  principalType: 'USER' | 'GROUP';
  /** `userName` of the user or display name of the group, as AWS knows them. */
  principal: string;
  /** Account ids of twelve digits. */
  accountIds: string[];
}

/**
 * What no API can tell, with who said so and when.
 * @public
 */
export interface RecordedFacts {
  /** When the SCIM token was created in AWS: it ends 365 days later. */
  tokenCreatedAt?: RecordedFact<string>;
  /** SHA-256 of the SCIM token, hex: tells a new token from the saved one without keeping it. */
  tokenFingerprint?: RecordedFact<string>;
  /** SHA-1 thumbprint of the signing certificate that AWS was given, upper-case hex. */
  uploadedThumbprint?: RecordedFact<string>;
  /** Scope, notification addresses and deletion threshold as they were last saved in Entra, which may hide them; JSON text. */
  savedSettings?: RecordedFact<string>;
  /** A pause of provisioning by the portal: `ProvisioningPause` as JSON text, or `null` when it is over. */
  provisioningPause?: RecordedFact<string>;
  /** Digests of the assignments of permission sets whose users and groups the last run did not find in AWS; JSON text. */
  accessLeftOpen?: RecordedFact<string>;
  /** Identity store whose users the synchronization job counts as sent, with the id of the job; JSON text. */
  linkedStore?: RecordedFact<string>;
  /** Id of the service principal that the portal last took away from users and groups. */
  accessRevoked?: RecordedFact<string>;
  /** Application (client) id of the enterprise application, as first seen: it outlives a new name. */
  applicationId?: RecordedFact<string>;
  /** Id of the tenant in which it was seen. */
  tenantId?: RecordedFact<string>;
  /** The lines of the console visit that a person ticked. */
  attestations?: Partial<Record<ConsoleVisitLine, Attestation>>;
}

/**
 * Facts that are handed in as text.
 * @public
 */
export const recordableFacts = [
  'tokenCreatedAt',
  'tokenFingerprint',
  'uploadedThumbprint',
  'savedSettings',
  'provisioningPause',
  'accessLeftOpen',
  'linkedStore',
  'accessRevoked',
] as const satisfies readonly (keyof RecordedFacts)[];

/**
 * Facts as they are handed in; who and when is added where they are recorded.
 * @public
 */
export type RecordableFacts = {
  [Fact in (typeof recordableFacts)[number]]?: string;
};

/** @public */
export interface RecordedFact<T> {
  value: T;
  /** Entity ref of the person, or the name of the service. */
  by: string;
  /** ISO 8601. */
  at: string;
}

/**
 * A pause of provisioning that is meant.
 * @public
 */
export interface ProvisioningPause {
  /** A whole sentence, for example `The portal paused provisioning to take the federation apart.` */
  reason: string;
  /** ISO 8601 time after which it is no longer meant. */
  until?: string;
}
