import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';

/** Something that is taken away only from who typed how many it hits. */
export interface ConfirmedRemoval {
  /** Whom it hits, one sentence each. */
  sentences: string[];
  /** The number that confirms it. */
  count: number;
  /** What the number counts, for example `4 people would lose access`. */
  counted: string;
  /** Whether the clouds have something to take away. */
  isPresent: boolean;
  /** The specification without it; undefined when it does not name it. */
  specification?: FederationSpecification;
  remove(): Promise<void>;
}
