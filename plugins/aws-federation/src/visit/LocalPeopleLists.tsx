import type {
  LocalPeople,
  LocalPerson,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Disclosure } from '../words/Disclosure';
import classes from './LocalPeopleLists.module.css';

/** Who they are, for those who may see it. */
export function LocalPeopleLists(props: { people: LocalPeople }) {
  const { people, groups } = props.people;
  const { unknown, otherUserName, account } = people.local;
  return (
    <>
      <Names
        what="People in AWS without a counterpart"
        total={unknown + otherUserName + account}
        names={people.listed?.map(person => ({
          id: person.id,
          text: describePerson(person),
        }))}
      />
      <Names
        what="Groups in AWS without a counterpart"
        total={groups.local}
        names={groups.listed?.map(({ id, name }) => ({
          id,
          text: name || `a group without a name, ${id}`,
        }))}
      />
      {!people.listed &&
        unknown + otherUserName + account + groups.local > 0 && (
          <p className={classes.hidden}>
            To see who they are you need the permission
            "aws-federation.people.read".
          </p>
        )}
    </>
  );
}

function Names(props: {
  what: string;
  total: number;
  names?: Array<{ id: string; text: string }>;
}) {
  const { what, total, names = [] } = props;
  if (names.length === 0) {
    return <></>;
  }
  return (
    <Disclosure
      summary={
        total > names.length ? `${what}: the first ${names.length}` : what
      }
    >
      <ul>
        {names.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
      </ul>
    </Disclosure>
  );
}

function describePerson(person: LocalPerson): string {
  const { userName, kind, userNameInEntra } = person;
  switch (kind) {
    case 'unknown':
      return userName;
    case 'otherUserName':
      return `${userName}: ${userNameInEntra} in Entra`;
    case 'account':
      return `${userName}: the mail address of an AWS account`;
    default:
      return kind satisfies never;
  }
}
