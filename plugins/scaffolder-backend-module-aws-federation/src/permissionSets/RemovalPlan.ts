import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { AccountAssignment } from '@aws-federation/backstage-plugin-aws-federation-node';

/** Who is to lose what. */
export interface RemovalPlan {
  instanceArn: string;
  assignments: AccountAssignment[];
  /** For example `permission set "Admin" from group "ops"`. */
  what: string;
  /** Whom it hits and where, one sentence. */
  words: string;
  /** The specification without them; undefined when it does not name them. */
  specification?: FederationSpecification;
}
