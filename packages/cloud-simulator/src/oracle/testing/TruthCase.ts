import { CloudSimulator } from '../../CloudSimulator';
import { findFederation } from '../../control/findFederation';
import { CloudState } from '../../state/CloudState';
import { Truth } from '../Truth';

const organization = 'acme-prod';

/** Changes one thing of the federation that is asked about. */
export type Change = (found: TruthCase['parts']) => unknown;

/** The seeded clouds, of which one federation is changed and asked about. */
export class TruthCase {
  private constructor(
    private readonly simulator: CloudSimulator,
    private readonly seed: CloudState,
  ) {}

  static async start(): Promise<TruthCase> {
    const now = new Date();
    const simulator = await CloudSimulator.start({
      clock: { now: () => now },
      httpsPort: 0,
      httpPort: 0,
    });
    return new TruthCase(simulator, simulator.store.state);
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
    };
  }

  /** What is so when nothing but that is otherwise than seeded. */
  async after(change: Change): Promise<Truth> {
    this.simulator.store.replace(structuredClone(this.seed));
    await change(this.parts);
    const response = await fetch(
      `${this.simulator.pageOrigin}/control/truth?organization=${organization}`,
    );
    return response.json();
  }
}

/** Nobody can use the key of the instance. */
export function breakKey({ instance }: TruthCase['parts']) {
  instance.encryption = {
    kmsKeyArn: 'arn:aws:kms:eu-central-1:111111111111:key/1',
    status: 'ENABLED',
    trouble: 'disabled',
  };
}
