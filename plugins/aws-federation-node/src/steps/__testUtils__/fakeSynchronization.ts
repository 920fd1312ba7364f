import { EntraClient } from '../../entra/EntraClient';
import { FakeCloudState } from './FakeCloudState';
import { unauthorized } from './unauthorized';

/** Provisioning in Entra, in memory. */
export function fakeSynchronization(
  fake: FakeCloudState,
): EntraClient['synchronization'] {
  return {
    templateId: async () => 'aWSSingleSignon',
    getTemplateSchema: async () => structuredClone(fake.template),
    getSecrets: async () =>
      fake.secrets.map(({ key, value }) => ({
        key,
        value:
          key === 'SecretToken' || fake.hiddenSecrets.includes(key)
            ? '*'
            : value,
      })),
    putSecrets: async (_id, secrets) => {
      fake.writes.push('putSecrets');
      fake.secrets = secrets;
    },
    validateCredentials: async (_id, _template, credentials) =>
      fake.tryToken(credentials),
    validateSavedCredentials: async () => fake.tryToken(fake.secrets),
    getJob: async () => fake.job,
    deleteJob: async (_id, jobId) => {
      fake.writes.push('deleteJob');
      const [job, ...others] = [
        ...(fake.job ? [fake.job] : []),
        ...(fake.job?.others ?? []),
      ].filter(({ id }) => id !== jobId);
      fake.job = job && { ...job, others: others.length ? others : undefined };
    },
    createJob: async () => {
      fake.writes.push('createJob');
      fake.job = {
        id: 'job',
        schedule: { state: 'Disabled' },
        status: { code: 'Paused' },
      };
      return fake.job;
    },
    getSchema: async () => structuredClone(fake.schema),
    listFilterOperators: async () => ['EQUALS', 'IS NOT NULL'],
    putSchema: async (_id, _job, schema) => {
      fake.writes.push('putSchema');
      fake.schema = schema;
    },
    start: async () => {
      fake.writes.push('start');
      fake.job = { ...fake.job, schedule: { state: 'Active' } };
    },
    pause: async (_id, jobId) => {
      fake.writes.push('pause');
      const paused = { schedule: { state: 'Paused' } } as const;
      const others = fake.job?.others?.map(each =>
        each.id === jobId ? { ...each, ...paused } : each,
      );
      fake.job = {
        ...fake.job,
        ...(fake.job?.id === jobId && paused),
        ...(others && { others }),
      };
    },
    restart: async (_id, _job, scope) => {
      fake.writes.push(`restart ${scope}`);
      fake.job = {
        ...fake.job,
        schedule: { state: 'Active' },
        status: { code: 'Active' },
      };
    },
    provisionOnDemand: async (_id, _job, _rule, subject) => {
      fake.writes.push(
        subject.kind === 'user'
          ? 'provisionOnDemand'
          : `provisionOnDemand ${subject.id} with ${subject.memberIds.join(
              ' ',
            )}`,
      );
      if (fake.job?.status?.code === 'Quarantine') {
        throw unauthorized('POST provisionOnDemand');
      }
      const outcome = fake.onDemand(subject);
      if (outcome.result === 'Success') {
        const name = subject.id.replace(/^id-/, '');
        if (subject.kind === 'user') fake.usersInAws.add(name);
        else fake.access.groupsInAws.add(name);
      }
      return outcome;
    },
  };
}
