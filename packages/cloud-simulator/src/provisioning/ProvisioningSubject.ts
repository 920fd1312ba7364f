/** Who is provisioned on demand: a user, or a group with a few of its members. */
export type ProvisioningSubject =
  | { type: 'User'; id: string }
  | { type: 'Group'; id: string; memberIds: string[] };
