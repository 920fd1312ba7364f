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
  countMembers(identityStoreId: string, groupId: string): Promise<number>;
}
