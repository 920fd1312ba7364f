import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * What cannot be of the specified groups of IAM Identity Center, one sentence for each;
 * empty when there is nothing.
 * @public
 */
export function identityCenterGroupProblems({
  identityCenterGroups = [],
  provisioning,
}: Pick<
  FederationSpecification,
  'identityCenterGroups' | 'provisioning'
>): string[] {
  if (identityCenterGroups.length === 0) return [];
  const names = identityCenterGroups.map(({ name }) => name.toLowerCase());
  const twice = identityCenterGroups.filter(
    ({ name }, index) => names.indexOf(name.toLowerCase()) !== index,
  );
  return [
    ...(provisioning?.groupsEnabled
      ? [
          'Entra sends groups to AWS, and would undo what is done to groups there. Turn that off, or let Entra manage all groups.',
        ]
      : []),
    ...twice.map(
      ({ name }) =>
        `Group "${name}" is specified twice; upper and lower case do not count.`,
    ),
    ...identityCenterGroups
      .filter(({ name }) => !name.trim() || name.length > 1024)
      .map(
        ({ name }) =>
          `"${name.slice(
            0,
            40,
          )}" cannot be the name of a group: AWS takes 1 to 1024 characters.`,
      ),
  ];
}
