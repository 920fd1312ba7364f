import type {
  AppRoleAssignment,
  Application,
  ApplicationTemplate,
  ClaimsMappingPolicy,
  ExtensionProperty,
  Group,
  ProvisioningObjectSummary,
  SelfSignedCertificate,
  ServicePrincipal,
  SynchronizationJob,
  SynchronizationSchema,
  TokenIssuancePolicy,
  User,
} from '@microsoft/microsoft-graph-types';
import { ChosenJob } from './ChosenJob';
import { OnDemandOutcome } from './OnDemandOutcome';
import { OnDemandSubject } from './OnDemandSubject';

/**
 * Which enterprise application is meant: the one with that application (client) id, or,
 * without one, those of that name.
 * @public
 */
export interface ApplicationSelector {
  displayName: string;
  appId?: string;
}

/**
 * The part of Microsoft Graph that the steps and the checks use, one object per area.
 * Every method throws `CloudError`; `undefined` means that the object does not exist.
 * @public
 */
export interface EntraClient {
  /** What the portal signs in with. */
  credential: {
    /** Application permissions of Microsoft Graph that it has; undefined when it does not tell. */
    permissions(): Promise<string[] | undefined>;
  };
  applications: {
    /**
     * Applications made from AWS's gallery template, all or those of a name; by an
     * application id the one that has it, whatever it was made from.
     */
    list(meant?: ApplicationSelector): Promise<Application[]>;
    /**
     * Applications with an identifier that begins like this, whatever they were made from:
     * Entra signs in with any of them.
     */
    listIdentified(beginning: string): Promise<Application[]>;
    /** Applications of that name that were made from something else. */
    listNamesakes(displayName: string): Promise<Application[]>;
    getTemplate(): Promise<ApplicationTemplate | undefined>;
    /** Creates application and service principal; an answer that is lost is looked for before anything is created again. */
    instantiate(displayName: string): Promise<{
      application: Application;
      servicePrincipal: ServicePrincipal;
    }>;
    get(objectId: string): Promise<Application | undefined>;
    /** Directory extensions that the application defines. */
    listExtensions(objectId: string): Promise<ExtensionProperty[]>;
    update(objectId: string, change: Partial<Application>): Promise<void>;
    /** One that is gone already is no failure. */
    delete(objectId: string): Promise<void>;
  };
  servicePrincipals: {
    /** Includes `keyCredentials`. */
    findByAppId(appId: string): Promise<ServicePrincipal | undefined>;
    /** Includes `keyCredentials`. */
    get(objectId: string): Promise<ServicePrincipal | undefined>;
    update(objectId: string, change: Partial<ServicePrincipal>): Promise<void>;
    /** One that is gone already is no failure. */
    delete(objectId: string): Promise<void>;
    /**
     * Adds a certificate that is not the active one. In clouds in which Graph makes none,
     * it is made here, valid from `startDateTime` (default now), and uploaded.
     */
    addTokenSigningCertificate(
      objectId: string,
      certificate: {
        displayName: string;
        startDateTime?: string;
        endDateTime: string;
      },
    ): Promise<SelfSignedCertificate>;
  };
  /** Federation metadata XML of one application, read without credentials. */
  federationMetadata: {
    read(appId: string): Promise<string>;
    /** As whichever replica answers shows it, or does not know the application. */
    find(appId: string): Promise<string | undefined>;
    url(appId: string): string;
  };
  assignments: {
    /** None when the enterprise application is gone. */
    list(servicePrincipalId: string): Promise<AppRoleAssignment[]>;
    create(
      servicePrincipalId: string,
      principalId: string,
      appRoleId: string,
    ): Promise<void>;
    /** One that is gone already is no failure. */
    remove(servicePrincipalId: string, assignmentId: string): Promise<void>;
  };
  claimsMappingPolicies: {
    /** The tenant's policy of that name; the same one each time when there are several. */
    find(displayName: string): Promise<ClaimsMappingPolicy | undefined>;
    /** Policies that a service principal has: at most one, by Entra's rules. */
    listAssigned(servicePrincipalId: string): Promise<ClaimsMappingPolicy[]>;
    /** Answers the policy of that name when there is one; an answer that is lost is looked for before anything is created again. */
    create(policy: {
      displayName: string;
      /** JSON texts, as Graph takes them. */
      definition: string[];
    }): Promise<ClaimsMappingPolicy>;
    update(policyId: string, definition: string[]): Promise<void>;
    assign(servicePrincipalId: string, policyId: string): Promise<void>;
    unassign(servicePrincipalId: string, policyId: string): Promise<void>;
    delete(policyId: string): Promise<void>;
  };
  tokenIssuancePolicies: {
    /** Policies that a service principal has: at most one, by Entra's rules. */
    listAssigned(servicePrincipalId: string): Promise<TokenIssuancePolicy[]>;
    /** The same of an app registration, by its object id. */
    listOfRegistration(applicationId: string): Promise<TokenIssuancePolicy[]>;
  };
  directory: {
    /**
     * By object id, user principal name or mail address.
     * @throws CloudError also where several have the mail address
     */
    findUser(idOrName: string): Promise<User | undefined>;
    /** Likewise, all who have the mail address, where nobody has the user principal name. */
    findUsers(idOrName: string): Promise<User[]>;
    /** By object id or display name, which several may have. */
    findGroups(idOrName: string): Promise<Group[]>;
    /** Everybody in the tenant, read page by page as they are asked for. */
    eachUser(): AsyncGenerator<User>;
    /**
     * Enabled users of the tenant who are guests or were invited, likewise. By a query that
     * Graph answers without advanced query parameters
     * (https://learn.microsoft.com/graph/aad-advanced-queries).
     */
    eachGuest(): AsyncGenerator<User>;
    /** All groups of the tenant, likewise. */
    eachGroup(): AsyncGenerator<Group>;
    /** Users who are direct members of a group, likewise. */
    eachMember(groupId: string): AsyncGenerator<User>;
    /** Users who are direct members of a group; ids only. */
    listMembers(groupId: string): Promise<User[]>;
    /** Groups that are direct members of a group. */
    listNestedGroups(groupId: string): Promise<Group[]>;
  };
  synchronization: {
    /** Id of AWS's synchronization template, for example `aWSSingleSignon`. */
    templateId(servicePrincipalId: string): Promise<string>;
    /** The mappings that a new job of that template starts with. */
    getTemplateSchema(
      servicePrincipalId: string,
      templateId: string,
    ): Promise<SynchronizationSchema>;
    /** Keys that are set; values are never readable, except those that are not secret. */
    getSecrets(
      servicePrincipalId: string,
    ): Promise<Array<{ key: string; value: string }>>;
    putSecrets(
      servicePrincipalId: string,
      secrets: Array<{ key: string; value: string }>,
    ): Promise<void>;
    /** Asks Entra to try the credentials; works before a job exists. */
    validateCredentials(
      servicePrincipalId: string,
      templateId: string,
      credentials: Array<{ key: string; value: string }>,
    ): Promise<void>;
    /** Believes a refusal at once, unless nothing can go on without the answer. */
    validateSavedCredentials(
      servicePrincipalId: string,
      jobId: string,
      options?: { patient?: boolean },
    ): Promise<void>;
    /** The one that counts of all that the application has. */
    getJob(servicePrincipalId: string): Promise<ChosenJob | undefined>;
    /** Answers the job that is there, if there is one: a second one is never made. */
    createJob(
      servicePrincipalId: string,
      templateId: string,
    ): Promise<SynchronizationJob>;
    /** Its mappings go with it; one that is gone already is no failure. */
    deleteJob(servicePrincipalId: string, jobId: string): Promise<void>;
    getSchema(
      servicePrincipalId: string,
      jobId: string,
    ): Promise<SynchronizationSchema>;
    /** Names that scoping filters may compare with, for example `EQUALS`. */
    listFilterOperators(
      servicePrincipalId: string,
      jobId: string,
    ): Promise<string[]>;
    /** Replaces the whole document, `directories` included. */
    putSchema(
      servicePrincipalId: string,
      jobId: string,
      schema: SynchronizationSchema,
    ): Promise<void>;
    start(servicePrincipalId: string, jobId: string): Promise<void>;
    pause(servicePrincipalId: string, jobId: string): Promise<void>;
    restart(
      servicePrincipalId: string,
      jobId: string,
      resetScope: string,
    ): Promise<void>;
    /** Writes to AWS now, whether or not the job runs; five such requests in ten seconds. */
    provisionOnDemand(
      servicePrincipalId: string,
      jobId: string,
      ruleId: string,
      subject: OnDemandSubject,
    ): Promise<OnDemandOutcome>;
  };
  provisioningLogs: {
    /**
     * Records of a job between two moments, both exclusive, newest first.
     * https://learn.microsoft.com/graph/api/provisioningobjectsummary-list
     *
     * @param stretch.before - undefined: up to now
     * @param stretch.mostRequests - after so many it stops, unless all that was read is of
     * one moment
     * @returns `unreadBefore` when there are more: they are older than that moment
     */
    list(
      jobId: string,
      stretch: { after: Date; before?: Date; mostRequests: number },
    ): Promise<{
      records: ProvisioningObjectSummary[];
      requests: number;
      unreadBefore?: Date;
    }>;
  };
  /** The copies of Entra's directory, of which each request meets another one. */
  replicas: {
    /**
     * Has what a step has caused count as written by this run, with what must be so.
     * `read` believes whichever of them answers.
     */
    expect<T>(
      name: string,
      read: () => Promise<T | undefined>,
      holds: (found: T) => boolean,
    ): void;
    /** Whether this run may have written anything that some of them do not show yet. */
    mayBeBehind(): boolean;
    /** Waits until every one of them shows what this run has written, or minutes have passed. */
    catchUp(): Promise<'unchanged' | 'caught up' | 'behind'>;
  };
}
