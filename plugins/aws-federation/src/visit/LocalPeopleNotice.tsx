import { Button } from '@backstage/ui';
import { DateTime } from 'luxon';
import { useLocalPeople } from '../data/useLocalPeople';
import { formatMoment } from '../time/formatTime';
import { NoticeWithAction } from '../words/NoticeWithAction';
import { describeLocalPeople, LocalPeopleWords } from './describeLocalPeople';
import { LocalPeopleLists } from './LocalPeopleLists';
import classes from './VisitWarning.module.css';

/** Who can no longer sign in after the change, before it is made. */
export function LocalPeopleNotice(props: {
  organization: string;
  now: DateTime;
}) {
  const { organization, now } = props;
  const { people, failure, isReading, reload } = useLocalPeople(organization);
  const words = people && describeLocalPeople(people);
  return (
    <NoticeWithAction
      status={statusOf({ words, failed: failure !== undefined })}
      icon
      isPending={isReading && !people}
      role="status"
      title={
        words?.title ??
        (failure
          ? 'Who can no longer sign in after the change is not known'
          : 'Looking for people in AWS who have no counterpart in Entra')
      }
      description={
        <>
          {words && (
            <ul className={classes.changes}>
              {words.sentences.map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          )}
          {people && <LocalPeopleLists people={people} />}
          {people && `Read ${formatMoment({ iso: people.readAt, now })}. `}
          {failure &&
            `${people ? 'Reading it again failed. ' : ''}${
              failure.detail ??
              'The AWS federation backend does not answer: try again.'
            }`}
          {!people && !failure && 'Large directories take some minutes.'}
        </>
      }
      customActions={
        people || failure ? (
          <Button
            size="small"
            variant="secondary"
            isPending={isReading}
            onPress={reload}
          >
            Look again
          </Button>
        ) : undefined
      }
    />
  );
}

function statusOf(options: {
  words?: LocalPeopleWords;
  failed: boolean;
}): 'info' | 'success' | 'warning' {
  const { words, failed } = options;
  if (failed) return 'warning';
  if (!words) return 'info';
  return words.status;
}
