import { graphPermissions } from './GraphPermission';
import { StepPermissions } from './missingPermissions';

const { readApplications, assign, readUsers, readGroups } = graphPermissions;

/**
 * What taking access away needs. Members of all groups that have it are counted.
 * @public
 */
export function revocationPermissions(named: {
  users: string[];
}): StepPermissions[] {
  return [
    {
      title: 'Access',
      permissions: [
        readApplications,
        assign,
        readGroups,
        ...(named.users.length > 0 ? [readUsers] : []),
      ],
    },
  ];
}
