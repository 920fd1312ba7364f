import type { Attestation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { EntityDisplayName } from '@backstage/plugin-catalog-react';
import { DateTime } from 'luxon';
import { RelativeTime } from '../time/RelativeTime';
import { QuietText } from '../words/QuietText';

/** "Ticked by Jane, 2 min ago", with the name as the catalog knows it today. */
export function AttestedBy(props: { attestation: Attestation; now: DateTime }) {
  const { by, at } = props.attestation;
  // A service that calls the API by itself is no entity.
  const isEntity = by.includes('/');
  return (
    <QuietText as="p">
      <b>Ticked</b>
      {' by '}
      {isEntity ? (
        <EntityDisplayName entityRef={by} hideIcon disableTooltip />
      ) : (
        by
      )}
      {', '}
      <RelativeTime iso={at} now={props.now} />
    </QuietText>
  );
}
