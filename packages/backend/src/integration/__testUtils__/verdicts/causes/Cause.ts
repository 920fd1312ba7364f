import {
  ExportRefusal,
  Hindrance,
  LeftTruth,
  RefusalTruth,
} from 'cloud-simulator';

/** Why something goes wrong, and what on the card says so. */
export interface Cause {
  /** As the truth calls it. */
  text: string;
  /** Ids of the rules whose findings name it, or `rule/Reason` where one reason does. */
  rules: readonly string[];
  /** `Condition/Reason` of what says, beside these rules, that nobody knows it. */
  unknown?: readonly string[];
  /** `rule/Reason` of what names it where no API tells that it hits everybody. */
  extent?: readonly string[];
  /** `rule/Reason` of what says, without changing the word, that nobody can know it. */
  noted?: readonly string[];
  /** Of somebody who is refused. */
  refusal?: RefusalTruth;
  /** Of somebody who is missing, or of what does not arrive. */
  hindrance?: Hindrance;
  /** Of what was refused. */
  exportRefusal?: ExportRefusal;
  /** Subjects of which a finding about single people has to be, to name it. */
  subjects?: readonly string[];
  /** Object id in Entra of whom a finding about single people has to be, to name it. */
  personId?: string;
  /** Of somebody who should be disabled in AWS. */
  left?: LeftTruth;
  /** Object ids in Entra of a member who lacks what she is to get through a group, and of the group. */
  member?: { personId: string; groupId?: string };
  /** Object id in Entra of the group whose access somebody keeps who is no member. */
  surplusOf?: string;
  /** It says something of who was tried, and nothing of the next one. */
  isOfOne?: boolean;
}

/** What names a cause. */
export type Naming = Pick<Cause, 'rules' | 'unknown' | 'extent'>;

/** Which application serves AWS is not known, so that nothing of it can be. */
export const applicationNotKnown = [
  'application-ambiguous',
  'application-missing/OtherApplicationServes',
  'application-missing/WrongGalleryApplication',
  'application-missing/OtherApplicationOfThatName',
  'other-application-sends',
];

/** Whether what Entra sends comes to this organization is not known. */
export const endpointNotKnown = [
  'settings-differ/EndpointElsewhere',
  'settings-differ/EndpointOfAnotherOrganization',
];

/** Who was left out once is not known, whatever the word. */
export const logNotKnown = ['log-incomplete/LogNotRead'];

/** Who fails, or was left out, is not known until the next checks have read the log. */
export const logToBeRead = 'log-incomplete/LogIncomplete';

/** Entra tries some again in vain, and nothing tells whom. */
export const retried = [
  'escrows-growing/ManyRetried',
  'escrows-growing/RetriedForLong',
];

/** Somebody whom Entra tries again in vain. */
export const failing = ['people-failing', logToBeRead, ...retried];

/** Nobody knows who is missing. */
export const peopleNotKnown = [
  'UsersInSync/NoCycles',
  'UsersInSync/LicenceMissing',
];
