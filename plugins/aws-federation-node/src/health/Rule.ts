import {
  ConditionType,
  Effect,
  FederationSpecification,
  RecordedFacts,
  RemedyInputs,
  RemedyTemplate,
  Severity,
  Urgency,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { TenantConfig } from '../config/TenantConfig';
import { PartFacts, PartName } from '../snapshot';

/**
 * What a rule knows beside the facts that it reads: plain data and the time.
 * @public
 */
export interface RuleInput {
  organization: Pick<
    OrganizationConfig,
    | 'name'
    | 'title'
    | 'partition'
    | 'region'
    | 'accountId'
    | 'managementAccountId'
    | 'organizationId'
    | 'endpoints'
  >;
  /** As it is configured for the organization. */
  tenant: Pick<TenantConfig, 'name' | 'tenantId'>;
  specification: FederationSpecification;
  recorded: RecordedFacts;
  now: Date;
  /** Between two checks. */
  intervalSeconds: number;
  /** SCIM endpoints that the portal has of its other organizations; absent: of none. */
  otherEndpoints?: ReadonlyArray<{ title: string; scimEndpoint: string }>;
  /** Application ids that the portal has of its other organizations; absent: of none. */
  otherApplications?: readonly string[];
  /** Whose run is changing the federation at this moment. */
  lease?: { title: string; since: string };
  /** Pages of both consoles, as far as their ids are known. */
  pages: RemedyPages;
}

/**
 * A page on which a person mends something, named as a heading names it.
 * @public
 */
export interface RemedyPage {
  title: string;
  /** Undefined: an id that it takes is not known, and the page is not linked. */
  url: string | undefined;
}

/**
 * Those of both consoles.
 * @public
 */
export interface RemedyPages {
  /** All enterprise applications of the tenant. */
  entraApplications: RemedyPage;
  /** All app registrations of the tenant, with those that were deleted. */
  entraRegistrations: RemedyPage;
  entraApplication: RemedyPage;
  entraRegistration: RemedyPage;
  entraProvisioning: RemedyPage;
  entraSingleSignOn: RemedyPage;
  entraUsersAndGroups: RemedyPage;
  /** Where an instance is enabled. */
  awsIdentityCenter: RemedyPage;
  awsSettings: RemedyPage;
  awsPermissionSets: RemedyPage;
  awsUsers: RemedyPage;
  awsKeys: RemedyPage;
  awsQuotas: RemedyPage;
  /** Accounts of the organization. */
  awsAccounts: RemedyPage;
  /** Services that AWS Organizations trusts. */
  awsTrustedServices: RemedyPage;
}

/**
 * How a reason counts.
 * @public
 */
export interface ReasonTraits<Reason extends string = string> {
  severity: Severity;
  effect: Effect;
  /** Default: `now` for what has stopped, `days` otherwise. */
  urgency?: Urgency;
  /**
   * The lighter reason of which it is the later stage: where that one is believed, this one
   * is at once. Any other reason that weighs more has to be confirmed anew.
   */
  growsFrom?: NoInfer<Reason>;
}

/**
 * What a rule has found; what it is and how it counts stands in the rule.
 * @public
 */
export interface Report<Reason extends string = string> {
  reason: Reason;
  /** Tells several reports of one rule apart, for example a Region. */
  subject?: string;
  /** One sentence: the effect first, then the cause. */
  title: string;
  /** More sentences, or undefined when the title says it all. */
  detail?: string;
  /** What to do now, in one sentence. */
  remedy: string;
  /** The template run that mends it. */
  remedyTemplate?: RemedyTemplate;
  /** What the form of that template is filled in with, beside the organization. */
  remedyInputs?: RemedyInputs;
  /** The page on which a person mends it. */
  remedyPage?: RemedyPage;
  /** How many people or groups it hits. */
  affected?: number;
  /** Object ids in Entra of whom it hits. */
  affectedIds?: string[];
  /** ISO 8601, when the cloud itself tells since when it is so. */
  since?: string;
  /** The cloud itself says so after looks of its own: one look is enough, whatever the rule asks for. */
  certain?: boolean;
  /** A run may have brought it about: it stays if it was told before, and is not told anew. */
  onlyIfKnown?: boolean;
  /** Where it was seen. */
  source: string;
  /** The cloud's request or record id, for support. */
  reference?: string;
}

/**
 * Looks for one way in which a federation fails. Pure: a rule says what it reads, and is
 * asked only when all of that was read.
 * @public
 */
export interface Rule<
  Parts extends PartName = PartName,
  Reason extends string = string,
> {
  /** Kebab case, unique, for example `token-rejected`. */
  id: string;
  /** What goes wrong, as a heading of the documentation. */
  title: string;
  condition: ConditionType;
  reads: readonly Parts[];
  reports: Record<Reason, ReasonTraits<Reason>>;
  /** Pages on which its reader finds the fact. */
  sources: readonly string[];
  /**
   * Present where one look is not believed, such as absence and refusal: a second one at
   * least so much later decides. `silently`: until then nothing is told. While a worse
   * reason waits, the one that is believed goes on being told.
   */
  confirm?: { minutes: number; silently?: boolean };
  /**
   * What it says is not there. Until that is believed, nothing is concluded from what other
   * rules read through it.
   */
  absenceOf?: 'instance' | 'application' | 'job';
  /**
   * Whether it also speaks while the federation is being set up, when what is missing is
   * simply not done yet.
   */
  duringSetUp: boolean;
  /**
   * Tells of sign-in through the application: while another one has AWS's identifier, or
   * nothing tells that it is this one, people may sign in through another, and the rule could
   * not look.
   */
  throughApplication?: boolean;
  /**
   * Tells of what one synchronization job does: while another one runs as well, nothing of
   * it that hits people is told, for the other may do otherwise. `several-jobs` speaks then.
   */
  throughJob?: boolean;
  inspect(
    facts: { [Name in Parts]: PartFacts<Name> },
    input: RuleInput,
  ): Array<Report<Reason>>;
}
