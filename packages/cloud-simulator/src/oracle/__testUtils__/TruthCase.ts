import { CloudSimulator } from '../../CloudSimulator';
import { findFederation } from '../../control/findFederation';
import { CloudState } from '../../state/CloudState';
import { Truth } from '../Truth';

const organization = 'acme-prod';

/** Changes one thing of the federation that is asked about. */
export type Change = (found: TruthCase['parts']) => unknown;

/** The seeded clouds, of which one federation is changed and asked about. */
export class TruthCase {
  readonly #started = new Date();
  /** The time in both clouds. */
  now = this.#started;
  #simulator!: CloudSimulator;
  #seed!: CloudState;

  static async start(): Promise<TruthCase> {
    const truthCase = new TruthCase();
    truthCase.#simulator = await CloudSimulator.start({
      clock: { now: () => truthCase.now },
      httpsPort: 0,
      httpPort: 0,
    });
    truthCase.#seed = truthCase.simulator.store.state;
    return truthCase;
  }

  get simulator(): CloudSimulator {
    return this.#simulator;
  }

  /** Both clouds and the time are as they were at the beginning. */
  restore(): void {
    this.now = this.#started;
    this.simulator.store.replace(structuredClone(this.#seed));
  }

  async stop(): Promise<void> {
    await this.simulator.stop();
  }

  get parts() {
    const found = findFederation(this.simulator.store.state, organization);
    const servicePrincipal = found.servicePrincipal!;
    const job = servicePrincipal.simulated.job!;
    const mappings: Array<Record<string, any>> =
      job.schema.synchronizationRules[0].objectMappings;
    return {
      organization: found.organization,
      tenant: found.tenant!,
      instance: found.instance!,
      servicePrincipal,
      application: found.tenant!.applications.find(
        ({ appId }) => appId === servicePrincipal.appId,
      )!,
      job,
      mapping: mappings.find(
        ({ sourceObjectName }) => sourceObjectName === 'User',
      )!,
      groupMapping: mappings.find(
        ({ sourceObjectName }) => sourceObjectName === 'Group',
      )!,
    };
  }

  /** What is so when nothing but that is otherwise than seeded. */
  async after(change: Change): Promise<Truth> {
    this.restore();
    await change(this.parts);
    return this.ask();
  }

  /**
   * What is so of an organization.
   * @throws Error when the question has changed the clouds
   */
  async ask(name = organization): Promise<Truth> {
    const before = JSON.stringify(this.simulator.store.state);
    const response = await fetch(
      `${this.simulator.pageOrigin}/control/truth?organization=${name}`,
    );
    const truth: Truth = await response.json();
    if (JSON.stringify(this.simulator.store.state) !== before) {
      throw new Error('The question has changed the clouds.');
    }
    return truth;
  }
}

/** Gives the application a token issuance policy that says this. */
export function issues(says: Record<string, string>) {
  return ({ tenant, servicePrincipal }: TruthCase['parts']) => {
    const id = 'issuance';
    tenant.tokenIssuancePolicies = [
      {
        id,
        displayName: 'Signing by hand',
        definition: [JSON.stringify({ TokenIssuancePolicy: says })],
        isOrganizationDefault: false,
      },
    ];
    servicePrincipal.simulated.tokenIssuancePolicyIds = [id];
  };
}

/** Nobody can use the key of the instance. */
export function breakKey({ instance }: TruthCase['parts']) {
  instance.encryption = {
    kmsKeyArn: 'arn:aws:kms:eu-central-1:111111111111:key/1',
    status: 'ENABLED',
    trouble: 'disabled',
  };
}

/** What `DisableAWSServiceAccess` does. */
export function disableTrustedAccess(parts: TruthCase['parts']) {
  parts.organization.trustedServices = {};
}

/** Enabled long ago. */
export const accessControl = { sources: {}, dueAt: '2026-01-01T00:00:00Z' };

/** By a claims mapping policy that gives them one constant value, where AWS takes them. */
export function tagsOfEverybody(...keys: string[]): Change {
  return ({ tenant, servicePrincipal, instance }) => {
    instance.accessControl = accessControl;
    const ClaimsSchema = keys.map(key => ({
      Value: 'blue',
      SamlClaimType: `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`,
    }));
    tenant.claimsMappingPolicies = [
      {
        id: 'tags',
        displayName: 'Tags',
        definition: [JSON.stringify({ ClaimsMappingPolicy: { ClaimsSchema } })],
        isOrganizationDefault: false,
      },
    ];
    servicePrincipal.simulated.claimsMappingPolicyIds = ['tags'];
  };
}
