import { ExportRefusal } from '../state/SynchronizationJobState';
import { provisioningServiceForms } from '../state/ProvisioningServiceState';
import { CycleObstacle } from './cycleObstacle';
import { Hindrance } from './hindranceOf';
import { AwsRefusalCode, EntraRefusalCode } from './refusalCodes';

/** Whose page a sign-in ends on, and with what. */
export type RefusalTruth = {
  ok: false;
  /** One sentence, for people. */
  reason: string;
} & (
  | { by: 'entra'; code: EntraRefusalCode }
  | { by: 'aws'; code: AwsRefusalCode }
);

/** Whether a person gets in by one way of signing in. */
export type SignInTruth = { ok: true } | RefusalTruth;

/** What the next cycle may bring to AWS. */
export type Arrival =
  | 'newcomer'
  | 'change'
  | 'unassigned'
  | 'disabled'
  | 'group'
  | 'joined'
  | 'left';

/** A person who should be able to sign in. */
export interface PersonTruth {
  /** Object id in Entra. */
  id: string;
  userPrincipalName: string;
  /** Whether AWS has her, and whether she is active there. */
  inAws: 'active' | 'disabled' | 'absent';
  /** What the job did with her so far; null: she is active in AWS, and nothing was refused. */
  hindrance: Hindrance | null;
  canSignIn: {
    /** From My Apps: with a sign-on URL that is where it begins. */
    identityProviderInitiated: SignInTruth;
    serviceProviderInitiated: SignInTruth;
  };
  /**
   * By an answer of Entra that nobody asked for. Where there is a sign-on URL, people do not
   * come this way.
   */
  unsolicited: SignInTruth;
  /** What the access portal shows her, or would show her if she got in. */
  accounts: Array<{ accountId: string; permissionSets: string[] }>;
}

/** A group that has the application, where Entra sends groups. */
export interface GroupTruth {
  /** Object id in Entra. */
  id: string;
  displayName: string;
  /** The scoping filter of groups lets it pass. */
  passesFilter: boolean;
  isInAws: boolean;
  /** What the job did with it so far; null: AWS has it. */
  hindrance: Hindrance | null;
}

/** Somebody who should be disabled in AWS, or a group that should be deleted there. */
export interface LeftTruth {
  /** Object id in Entra; undefined: Entra has forgotten her. */
  id?: string;
  /** How the job passes her by. */
  hindrance: Hindrance;
}

/**
 * What is so for an organization, whatever anybody reports of it. Null is what cannot be
 * asked, such as the fate of a leaver where nobody is.
 */
export interface Truth {
  organization: string;
  /** ISO 8601, by the clock of the clouds. */
  at: string;
  /**
   * Enabled people who are assigned directly or as direct members of assigned groups, or
   * everybody where no assignment is needed, as far as provisioning has them in scope.
   */
  inScope: PersonTruth[];
  /** When Entra runs the next cycle by itself; null: never. */
  nextCycleDue: string | null;
  /** Whether a complete person who is assigned now is active in AWS after that cycle. */
  newcomerArrives: boolean;
  /** Whether the scoping filter lets that person pass, who has a name of her own. */
  newcomerPassesFilter: boolean;
  /** Whether another name of somebody in AWS is there after that cycle. */
  changeArrives: boolean | null;
  /** Whether somebody active in AWS is disabled or gone there after that cycle. */
  leaverLosesAccess: {
    /** Her assignments are taken away. */
    unassigned: boolean | null;
    /** Her account in Entra is disabled. */
    disabled: boolean | null;
  };
  /**
   * Whether a group that is assigned now is in AWS with its member; null: groups are off,
   * or their filter means no other ones.
   */
  groupsArrive: boolean | null;
  /** Whether who joins or leaves a group in scope does so in each of them in AWS. */
  membershipFollows: { joined: boolean | null; left: boolean | null };
  /** Those that have the application; null: groups are off. */
  groups: GroupTruth[] | null;
  /** Why the next cycle does not go through; null: it does. */
  cycleObstacle: CycleObstacle | null;
  /** In which words Entra says that endpoint and token do not work. */
  credentialErrors: (typeof provisioningServiceForms)['credentialErrors'][number];
  /** What did not arrive with a cycle that went through, and how it was passed by. */
  hindrances: Partial<Record<Arrival, Hindrance>>;
  /** Of those that were refused: what AWS answered. */
  refusals: Partial<Record<Arrival, ExportRefusal>>;
  /** Who came by SCIM, is active in AWS, and whom Entra does not have in scope. */
  left: LeftTruth[];
  /** Groups with somebody enabled in them that Entra brought to AWS and has to delete there. */
  groupsLeft: LeftTruth[];
  counts: {
    /** People in scope who are not active in AWS. */
    inScopeNotInAws: number;
    /** Active in AWS, though Entra does not have them in scope. */
    activeOutOfScope: {
      /** They came by SCIM. */
      provisioned: number;
      /** They were made in AWS. */
      local: number;
    };
  };
}
