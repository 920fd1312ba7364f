import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { ByHandList } from '../finding/ByHandList';
import { StatusRows } from '../status/StatusRows';
import { VerdictView } from './VerdictView';

/** The four lines of a federation that is set up. */
export function ObservedView(props: { federation: Federation; now: DateTime }) {
  const { federation, now } = props;
  return (
    <>
      <VerdictView {...props}>
        {federation.status.observedAt && (
          <StatusRows federation={federation} now={now} />
        )}
      </VerdictView>
      <ByHandList />
    </>
  );
}
