import { ANNOTATION_AWS_FEDERATION_ORGANIZATION } from '@aws-federation/backstage-plugin-aws-federation-common';
import { useEntity } from '@backstage/plugin-catalog-react';
import { useFederation } from '../data/useFederation';
import { useNow } from '../time/useNow';
import { FederationCard } from './FederationCard';
import { MissingAnnotationCard } from './MissingAnnotationCard';

/** The card of the AWS organization whose page is open. */
export function EntityAwsFederationCard() {
  const { entity } = useEntity();
  const organization =
    entity.metadata.annotations?.[ANNOTATION_AWS_FEDERATION_ORGANIZATION];
  return organization ? (
    <LoadedCard key={organization} organization={organization} />
  ) : (
    <MissingAnnotationCard />
  );
}

function LoadedCard(props: { organization: string }) {
  const { organization } = props;
  const data = useFederation(organization);
  const now = useNow();
  return <FederationCard data={data} organization={organization} now={now} />;
}
