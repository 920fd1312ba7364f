import { OnDemandSubject } from './OnDemandSubject';

/** What Graph is asked with to provision on demand, by one rule of the schema. */
export function onDemandBody(ruleId: string, subject: OnDemandSubject): object {
  return { parameters: [{ ruleId, subjects: [subjectOf(subject)] }] };
}

function subjectOf(subject: OnDemandSubject) {
  return subject.kind === 'user'
    ? { objectId: subject.id, objectTypeName: 'User' }
    : {
        objectId: subject.id,
        objectTypeName: 'Group',
        links: {
          members: subject.memberIds.map(objectId => ({
            objectId,
            objectTypeName: 'User',
          })),
        },
      };
}
