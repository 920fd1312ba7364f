import type { EntraAdministrator } from './EntraAdministrator';

/** An object mapping of the schema, as far as a test changes it. */
interface ObjectMapping {
  sourceObjectName: string;
  scope?: unknown;
}

/** The page Provisioning of the application. */
export class EntraProvisioning {
  constructor(private readonly admin: EntraAdministrator) {}

  async jobPath(): Promise<string> {
    const [path] = await this.jobPaths();
    return path;
  }

  /** Of all jobs, the newest first. */
  async jobPaths(): Promise<string[]> {
    const { id } = await this.admin.application();
    const path = `/servicePrincipals/${id}/synchronization/jobs`;
    const jobs = await this.admin.list<{ id: string }>(path);
    return jobs.map(job => `${path}/${job.id}`);
  }

  /**
   * A script makes a job beside the one that is there. What Entra answers to that, nobody
   * tells; here it does as it is asked.
   *
   * @param displayName - of the application; default: the usual one
   */
  async makeAnotherJob(displayName?: string): Promise<string> {
    const { id } = await this.admin.application(displayName);
    const path = `/servicePrincipals/${id}/synchronization/jobs`;
    const job = await this.admin.graph<{ id: string }>('POST', path, {
      templateId: 'aWSSingleSignon',
    });
    return `${path}/${job.id}`;
  }

  /**
   * Restart provisioning, and with `ForceDeletes` what allowing deletions does.
   * https://learn.microsoft.com/graph/api/synchronization-synchronizationjob-restart
   */
  async restart(resetScope = ''): Promise<void> {
    await this.admin.graph('POST', `${await this.jobPath()}/restart`, {
      criteria: { resetScope },
    });
  }

  async changeMapping(
    kind: 'User' | 'Group',
    change: (mapping: ObjectMapping) => void,
  ): Promise<void> {
    const path = `${await this.jobPath()}/schema`;
    const schema = await this.admin.graph<{
      synchronizationRules: Array<{ objectMappings: ObjectMapping[] }>;
    }>('GET', path);
    const mapping = schema.synchronizationRules[0].objectMappings.find(
      ({ sourceObjectName }) => sourceObjectName === kind,
    )!;
    change(mapping);
    await this.admin.graph('PUT', path, schema);
  }

  /** Admin Credentials: address and token, and settings; the others stay. */
  async saveCredentials(
    address: string,
    token: string,
    settings: Record<string, string> = {},
  ): Promise<void> {
    const { id } = await this.admin.application();
    const path = `/servicePrincipals/${id}/synchronization/secrets`;
    const saved = await this.admin.list<{ key: string; value: string }>(path);
    const written = { ...settings, BaseAddress: address, SecretToken: token };
    await this.admin.graph('PUT', path, {
      value: [
        ...saved.filter(({ key }) => !(key in written)),
        ...Object.entries(written).map(([key, value]) => ({ key, value })),
      ],
    });
  }

  /** Sends one user now, and says nothing of how it went. */
  async provisionOnDemand(userName: string): Promise<void> {
    const path = await this.jobPath();
    const {
      synchronizationRules: [rule],
    } = await this.admin.graph<{
      synchronizationRules: Array<{ id: string }>;
    }>('GET', `${path}/schema`);
    const subject = {
      objectId: await this.admin.people.principalId(userName),
      objectTypeName: 'User',
    };
    await this.admin.graph('POST', `${path}/provisionOnDemand`, {
      parameters: [{ ruleId: rule.id, subjects: [subject] }],
    });
  }
}
