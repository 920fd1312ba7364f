/**
 * Whom to provision on demand: one user, or one group with some of its members.
 * @public
 */
export type OnDemandSubject =
  | { kind: 'user'; id: string }
  | {
      kind: 'group';
      id: string;
      /**
       * Object ids of direct members, at most {@link mostMembersOnDemand}; others that the
       * group has in AWS stay.
       */
      memberIds: string[];
    };

/**
 * So many members Entra takes with a group
 * (https://learn.microsoft.com/entra/identity/app-provisioning/provision-on-demand).
 * @public
 */
export const mostMembersOnDemand = 5;
