import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * Who is to lose the enterprise application.
 * @public
 */
export interface Revocation {
  servicePrincipalId: string;
  /** Ids of the assignments that go. */
  assignmentIds: string[];
  /** People who have it in no other way, and so lose their access to AWS. */
  people: number;
  /** Whom it hits, one sentence each. */
  sentences: string[];
  /** The specification without them; undefined when it does not name them. */
  specification?: FederationSpecification;
}
