import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Knex } from 'knex';
import { FederationRow } from './FederationRow';

/** The application of each federation that has one, by its application id. */
export async function readApplicationIds(
  knex: Knex,
): Promise<Array<{ organization: string; appId: string }>> {
  const rows = await knex<FederationRow>('federations')
    .select('organization', 'specification', 'recorded')
    .orderBy('organization');
  return rows.flatMap(({ organization, specification, recorded }) => {
    const { application }: Partial<FederationSpecification> = JSON.parse(
      specification ?? '{}',
    );
    const { applicationId }: RecordedFacts = JSON.parse(recorded);
    const appId = application?.appId ?? applicationId?.value;
    return appId ? [{ organization, appId }] : [];
  });
}
