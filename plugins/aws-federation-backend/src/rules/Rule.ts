import {
  FederationSpecification,
  Finding,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  OrganizationConfig,
  Snapshot,
} from '@aws-federation/backstage-plugin-aws-federation-node';

/** All that a rule may look at: plain data and the time. */
export interface RuleInput {
  organization: Pick<OrganizationConfig, 'name' | 'title' | 'region'>;
  snapshot: Snapshot;
  specification: FederationSpecification;
  recorded: RecordedFacts;
  now: Date;
  /** Checks in a row, this one included, in which AWS refused Entra's saved token. */
  rejectionsInARow: number;
}

/** Looks for one way in which a federation fails. Pure. */
export interface Rule {
  /** Appears in the finding, for example `credentials-rejected`. */
  id: string;
  /**
   * Whether it also speaks while the federation is being set up, when what is missing is
   * simply not done yet.
   */
  duringSetUp: boolean;
  inspect(input: RuleInput): Finding[];
}
