import type {
  AppRoleAssignment,
  Application,
  ApplicationTemplate,
  Group,
  ProvisioningObjectSummary,
  SelfSignedCertificate,
  ServicePrincipal,
  SynchronizationJob,
  SynchronizationSchema,
  User,
} from '@microsoft/microsoft-graph-types';
import { OnDemandOutcome } from './OnDemandOutcome';

/**
 * The part of Microsoft Graph that the steps and the checks use, one object per area.
 * Every method throws `CloudError`; `undefined` means that the object does not exist.
 * @public
 */
export interface EntraClient {
  applications: {
    /** Applications made from AWS's gallery template; with a name, only the one of that name. */
    list(displayName?: string): Promise<Application[]>;
    getTemplate(): Promise<ApplicationTemplate | undefined>;
    /** Creates application and service principal; an answer that is lost is looked for before anything is created again. */
    instantiate(displayName: string): Promise<{
      application: Application;
      servicePrincipal: ServicePrincipal;
    }>;
    get(objectId: string): Promise<Application | undefined>;
    update(objectId: string, change: Partial<Application>): Promise<void>;
  };
  servicePrincipals: {
    findByAppId(appId: string): Promise<ServicePrincipal | undefined>;
    /** Includes `keyCredentials`. */
    get(objectId: string): Promise<ServicePrincipal | undefined>;
    update(objectId: string, change: Partial<ServicePrincipal>): Promise<void>;
    addTokenSigningCertificate(
      objectId: string,
      certificate: { displayName: string; endDateTime: string },
    ): Promise<SelfSignedCertificate>;
  };
  /** Federation metadata XML of one application, read without credentials. */
  federationMetadata: {
    read(appId: string): Promise<string>;
    url(appId: string): string;
  };
  assignments: {
    list(servicePrincipalId: string): Promise<AppRoleAssignment[]>;
    create(
      servicePrincipalId: string,
      principalId: string,
      appRoleId: string,
    ): Promise<void>;
  };
  directory: {
    /** By object id, user principal name or mail address. */
    findUser(idOrName: string): Promise<User | undefined>;
    /** By object id or display name; several of one name throw. */
    findGroup(idOrName: string): Promise<Group | undefined>;
  };
  synchronization: {
    /** Id of AWS's synchronization template, for example `aWSSingleSignon`. */
    templateId(servicePrincipalId: string): Promise<string>;
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
    validateSavedCredentials(
      servicePrincipalId: string,
      jobId: string,
    ): Promise<void>;
    getJob(servicePrincipalId: string): Promise<SynchronizationJob | undefined>;
    createJob(
      servicePrincipalId: string,
      templateId: string,
    ): Promise<SynchronizationJob>;
    getSchema(
      servicePrincipalId: string,
      jobId: string,
    ): Promise<SynchronizationSchema>;
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
    provisionOnDemand(
      servicePrincipalId: string,
      jobId: string,
      ruleId: string,
      userId: string,
    ): Promise<OnDemandOutcome>;
  };
  provisioningLogs: {
    /** Newest first. */
    listFailures(
      jobId: string,
      since: Date,
      limit: number,
    ): Promise<ProvisioningObjectSummary[]>;
  };
}
