/**
 * A group of the identity store.
 * @public
 */
export interface StoreGroup {
  id: string;
  /** Empty: it has none. */
  name: string;
  /** What an identity provider calls it; of Entra its object id there, if that is mapped. */
  externalIds: string[];
  /** An identity provider manages it (`ExternalIds`). */
  provisioned: boolean;
}

/**
 * Groups of the identity store. Every method throws `CloudError`.
 * @public
 */
export interface Groups {
  /** Id of the group with that display name, or undefined. */
  findId(
    identityStoreId: string,
    displayName: string,
  ): Promise<string | undefined>;
  /** Whether there is a group of that id. */
  has(identityStoreId: string, groupId: string): Promise<boolean>;
  /** All groups, read page by page as they are asked for. */
  each(identityStoreId: string): AsyncGenerator<StoreGroup>;
  /** Whether an identity provider manages it (`ExternalIds`). */
  isProvisioned(identityStoreId: string, groupId: string): Promise<boolean>;
  /** Ids of the users who are members. */
  listMemberIds(identityStoreId: string, groupId: string): Promise<string[]>;
  /**
   * Answers the id of the group of that name when there is one. A name that differs only
   * in upper and lower case is taken.
   */
  create(
    identityStoreId: string,
    group: { name: string; description?: string },
  ): Promise<string>;
  /** One who is a member already is no failure. */
  addMember(
    identityStoreId: string,
    groupId: string,
    userId: string,
  ): Promise<void>;
  /** One who is no member any more is no failure. */
  removeMember(
    identityStoreId: string,
    groupId: string,
    userId: string,
  ): Promise<void>;
  countMembers(identityStoreId: string, groupId: string): Promise<number>;
}
