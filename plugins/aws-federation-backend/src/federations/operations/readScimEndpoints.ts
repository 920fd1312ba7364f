import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { FederationRow } from './FederationRow';

/** The SCIM endpoint of each specification that has one. */
export async function readScimEndpoints(
  knex: Knex,
): Promise<Array<{ organization: string; scimEndpoint: string }>> {
  const rows = await knex<FederationRow>('federations')
    .whereNotNull('specification')
    .select('organization', 'specification');
  return rows.flatMap(({ organization, specification }) => {
    const { provisioning }: FederationSpecification = JSON.parse(
      specification ?? '{}',
    );
    const scimEndpoint = provisioning?.scimEndpoint;
    return scimEndpoint ? [{ organization, scimEndpoint }] : [];
  });
}
