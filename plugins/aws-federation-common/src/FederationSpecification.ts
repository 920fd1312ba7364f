/**
 * What should be: the specification of the link between one Entra tenant and one
 * AWS organization. Holds no secret.
 * @public
 */
export interface FederationSpecification {
  application: {
    /** Display name of the enterprise application, unique in the tenant. */
    displayName: string;
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
    /** Attribute of the Entra user that becomes `userName` and the SAML NameID. */
    userNameAttribute: string;
    groupsEnabled: boolean;
    /** `assigned`: only users and groups assigned to the application; `all`: everybody. */
    scope: 'assigned' | 'all';
  };
  assignments: {
    /** Object ids, user principal names, or mail addresses. */
    users: string[];
    /** Object ids or display names. */
    groups: string[];
    /** The one user that is provisioned on demand before the job is started. */
    canaryUser?: string;
  };
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
}

/**
 * Facts as they are handed in; who and when is added where they are recorded.
 * @public
 */
export type RecordableFacts = { [Fact in keyof RecordedFacts]?: string };

/** @public */
export interface RecordedFact<T> {
  value: T;
  /** Entity ref of the person, or the name of the service. */
  by: string;
  /** ISO 8601. */
  at: string;
}
