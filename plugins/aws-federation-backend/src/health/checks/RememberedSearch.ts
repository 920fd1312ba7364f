import {
  Clock,
  FederationClouds,
  Instances,
  MissingInstance,
} from '@aws-federation/backstage-plugin-aws-federation-node';

const rememberedMs = 60 * 60_000;

/**
 * Looks for instances in other Regions once an hour: a check comes every few minutes, and
 * an organization may be without an instance for months.
 */
export class RememberedSearch {
  readonly #clock: Clock;
  readonly #answers = new Map<
    string,
    { at: number; answer: Promise<MissingInstance> }
  >();

  constructor(options: { clock: Clock }) {
    this.#clock = options.clock;
  }

  /** The same clouds, with the search of that organization remembered. */
  withMemory(organization: string, clouds: FederationClouds): FederationClouds {
    const { instances } = clouds.identityCenter;
    const remembering: Instances = {
      find: () => instances.find(),
      describe: arn => instances.describe(arn),
      readAccessControl: arn => instances.readAccessControl(arn),
      addRegion: (arn, region) => instances.addRegion(arn, region),
      explainMissing: () => this.#search(organization, instances),
    };
    return {
      ...clouds,
      identityCenter: Object.assign(Object.create(clouds.identityCenter), {
        instances: remembering,
      }),
    };
  }

  #search(
    organization: string,
    instances: Instances,
  ): Promise<MissingInstance> {
    const now = this.#clock.now().getTime();
    const known = this.#answers.get(organization);
    if (known && now - known.at < rememberedMs) return known.answer;
    const answer = instances.explainMissing();
    this.#answers.set(organization, { at: now, answer });
    answer.catch(() => this.#answers.delete(organization));
    return answer;
  }
}
