import type {
  AppRoleAssignment,
  Application,
  ClaimsMappingPolicy,
  Group,
  ProvisioningObjectSummary,
  ServicePrincipal,
  SynchronizationSchema,
  User,
  TokenIssuancePolicy,
} from '@microsoft/microsoft-graph-types';
import type {
  EncryptionConfigurationDetails,
  InstanceStatus,
  RegionMetadata,
} from '@aws-sdk/client-sso-admin';
import { ChosenJob } from '../../entra/ChosenJob';
import { OnDemandOutcome } from '../../entra/OnDemandOutcome';
import { OnDemandSubject } from '../../entra/OnDemandSubject';
import { StoreUser } from '../../identityCenter/IdentityCenterClient';
import { MissingInstance } from '../../identityCenter/Instances';
import { failedCredentials } from './failedCredentials';
import { FakeAccess } from './FakeAccess';
import { templateSchema } from './templateSchema';

/** What there is in both clouds, and what they do where a test decides. */
export class FakeCloudState {
  /** Those with an `applicationTemplateId` were not made from AWS's template. */
  applications: Application[] = [];
  servicePrincipal: ServicePrincipal | undefined;
  assignments: AppRoleAssignment[] = [];
  policies: ClaimsMappingPolicy[] = [];
  /** Id of the claims mapping policy that the application has. */
  assignedPolicy: string | undefined;
  /** Those that the application has. */
  tokenIssuancePolicies: TokenIssuancePolicy[] = [];
  registrationIssuancePolicies: TokenIssuancePolicy[] = [];
  secrets: Array<{ key: string; value: string }> = [];
  /** Keys that Entra answers as `*`, beside the token. */
  hiddenSecrets: string[] = [];
  job: ChosenJob | undefined;
  /** Ids of the direct members, by the id of the group. */
  members: Record<string, string[]> = {};
  /** Object ids of the groups of a name, where there are several. */
  groupsOfName: Record<string, string[]> = {};
  nestedGroups: Array<{ displayName: string }> = [];
  schema: SynchronizationSchema = templateSchema();
  template: SynchronizationSchema = templateSchema();
  usersInAws = new Set<string>();
  /** Those that are streamed, with what AWS knows of them. */
  storeUsers: StoreUser[] = [];
  /** Ids by userName of those whom the SCIM endpoint knows. */
  usersBehindEndpoint = new Map<string, string>();
  /** Those that are streamed. */
  usersInEntra: User[] = [];
  groupsInEntra: Group[] = [];
  records: ProvisioningObjectSummary[] = [];
  acceptedToken = 'a-token-that-aws-accepts';
  /** What trying another token ends with. */
  refusal = (): Error => failedCredentials('refused');
  /** What becomes of a user or group on demand. */
  onDemand: (subject: OnDemandSubject) => OnDemandOutcome = () => ({
    result: 'Success',
  });
  instanceStatus: InstanceStatus = 'ACTIVE';
  delegatedAdministrator?: string;
  trusted = true;
  primaryRegion = 'eu-west-1';
  instanceCreatedAt?: Date;
  encryption: EncryptionConfigurationDetails = {
    KeyType: 'AWS_OWNED_KMS_KEY',
    EncryptionStatus: 'ENABLED',
  };
  regions: RegionMetadata[] = [
    { RegionName: 'eu-west-1', Status: 'ACTIVE', IsPrimaryRegion: true },
  ];
  /** What AWS does when a Region is to be added. */
  addRegion = (region: string) => {
    this.writes.push(`add ${region}`);
    this.regions = [...this.regions, { RegionName: region, Status: 'ADDING' }];
  };
  /** Set: there is no instance where the configuration says. */
  missingInstance?: MissingInstance;
  /** Names of the calls that change something. */
  writes: string[] = [];
  readonly access = new FakeAccess(what => this.writes.push(what));

  /** Adds a certificate whose thumbprint repeats the given byte. */
  addCertificate(byte: string, endDateTime: string): string {
    const thumbprint = byte.repeat(20);
    const common = {
      customKeyIdentifier: Buffer.from(thumbprint, 'hex').toString('base64'),
      startDateTime: '2026-01-01T00:00:00Z',
      endDateTime,
    };
    const keyId = `sign-${byte}`;
    this.servicePrincipal?.keyCredentials?.push(
      { ...common, keyId, usage: 'Sign' },
      { ...common, usage: 'Verify' },
    );
    this.servicePrincipal?.passwordCredentials?.push({ keyId });
    return thumbprint;
  }

  /** @throws {@link refusal} unless it is the token that AWS takes */
  async tryToken(credentials: Array<{ key: string; value: string }>) {
    const token = credentials.find(({ key }) => key === 'SecretToken')?.value;
    if (token !== this.acceptedToken) throw this.refusal();
  }
}
