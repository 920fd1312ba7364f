import { LabDatabase } from './LabDatabase';

/** The portal knows the SCIM endpoint of another organization. */
export async function specifyAnother(
  { knex }: Pick<LabDatabase, 'knex'>,
  organization: string,
  scimEndpoint: string,
): Promise<void> {
  await knex('federations')
    .insert({
      organization,
      version: 1,
      specification: JSON.stringify({
        application: {
          displayName: `AWS ${organization}`,
          notificationEmailAddresses: [],
        },
        provisioning: { scimEndpoint, groupsEnabled: false, scope: 'assigned' },
        assignments: { users: [], groups: [] },
      }),
      recorded: '{}',
    })
    .onConflict('organization')
    .merge();
}
