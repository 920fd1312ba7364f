import type {
  ConsoleVisitLine,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Button } from '@backstage/ui';
import { DateTime } from 'luxon';
import { useState } from 'react';
import type { Failure } from '../data/readFailure';
import { QuietText } from '../words/QuietText';
import { ConsoleVisit } from './ConsoleVisit';
import { DownloadMetadataButton } from './DownloadMetadataButton';
import { FetchMetadataAgain } from './FetchMetadataAgain';
import { FirstVisit } from './FirstVisit';
import { ReplaceCertificate } from './ReplaceCertificate';
import { ReplaceToken } from './ReplaceToken';

/** Of an organization that is connected: what is replaced in time, and what was done. */
export function ReturnVisit(props: {
  federation: Federation;
  now: DateTime;
  mayAttest: boolean;
  onAttest(line: ConsoleVisitLine, done: boolean): Promise<Failure | undefined>;
}) {
  const { federation, now } = props;
  const [isMadeAgain, setIsMadeAgain] = useState(false);
  if (isMadeAgain) return <FirstVisit {...props} />;
  return (
    <>
      <ReplaceToken federation={federation} now={now} />
      <ReplaceCertificate federation={federation} now={now} />
      <FetchMetadataAgain federation={federation} />
      <ConsoleVisit {...props} isOver />
      <DownloadMetadataButton organization={federation.organization} />
      <QuietText as="p">
        If AWS shows under Settings, Identity source that this is no longer an
        external identity provider, make the first visit again.
      </QuietText>
      <div>
        <Button variant="secondary" onPress={() => setIsMadeAgain(true)}>
          Show all instructions
        </Button>
      </div>
    </>
  );
}
