/**
 * A user in AWS who has no counterpart in Entra.
 * - `unknown`: nobody there has that user name or mail address.
 * - `otherUserName`: somebody there has the mail address, under another user name.
 * - `account`: nobody, but the mail address is that of an AWS account, as of the users
 *   that AWS Control Tower and its Account Factory make.
 * @public
 */
export type LocalPersonKind = 'unknown' | 'otherUserName' | 'account';

/** @public */
export interface LocalPerson {
  /** Id in the identity store. */
  id: string;
  userName: string;
  kind: LocalPersonKind;
  /** `userName` that the person of the same mail address would get from Entra. */
  userNameInEntra?: string;
}

/** @public */
export interface LocalGroup {
  /** Id in the identity store. */
  id: string;
  name: string;
}

/**
 * Why no identity store was read.
 * - `noInstance`: AWS shows no instance in any Region.
 * - `notRead`: there is one, or may be one, that was not read.
 * @public
 */
export interface UnreadStore {
  why: 'noInstance' | 'notRead';
  /** What was looked at, and what to do: whole sentences. */
  message: string;
}

/**
 * Who is in AWS and has no counterpart in Entra: whom a change of the identity source
 * keeps from signing in, and which groups nobody in Entra looks after. Read live.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/manage-your-identity-source-considerations.html
 * @public
 */
export interface LocalPeople {
  /** ISO 8601 time at which both clouds were read. */
  readAt: string;
  /**
   * With whom AWS is compared: those who have the enterprise application; while nobody has
   * it, everybody in the tenant; everybody in the tenant, too, where Entra sends all of
   * them and nobody needs the application.
   */
  comparedWith: 'assigned' | 'tenant' | 'everybody';
  /** Attribute in Entra that becomes `userName`. */
  userNameAttribute: string;
  /** Why there was no identity store to read; then nobody is counted. */
  unread?: UnreadStore;
  people: {
    /** Enabled users of the identity store. */
    inAws: number;
    /** Of those, the ones without a counterpart, by kind. */
    local: Record<LocalPersonKind, number>;
    /** The first 100 of these; only for those who may see people. */
    listed?: LocalPerson[];
  };
  groups: {
    /** Groups of the identity store. */
    inAws: number;
    /** Neither sent by an identity provider nor of the name of a group that is compared. */
    local: number;
    /** Names of those of them that are AWS Control Tower's own. */
    controlTower: string[];
    /** The first 100 of them; only for those who may see people. */
    listed?: LocalGroup[];
  };
}
