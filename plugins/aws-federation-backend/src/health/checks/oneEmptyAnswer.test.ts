import { TestDatabases } from '@backstage/backend-test-utils';
import { CheckerCase } from './__testUtils__/CheckerCase';

type Facts = CheckerCase['seen']['facts'];

const withoutJob = { job: {}, credentials: {}, mappings: {} };
const withoutApplication = {
  ...withoutJob,
  application: { candidates: [], namesakes: [], foreign: [] },
  assignments: { users: 0, groups: 0 },
};

function answerWithout(absent: string, facts: Facts): object {
  switch (absent) {
    case 'the application':
      return {
        ...withoutApplication,
        application: {
          ...facts.application,
          application: undefined,
          servicePrincipal: undefined,
        },
      };
    case 'the job':
      return withoutJob;
    default:
      return { instance: { ...facts.instance, instance: undefined } };
  }
}

describe.each(['the application', 'the job', 'the instance'])(
  'one answer without %s',
  absent => {
    const databases = TestDatabases.create({ ids: ['SQLITE_3'] });
    let checks: CheckerCase;
    beforeEach(async () => {
      checks = await CheckerCase.start(databases);
      await checks.specified();
    });

    async function hiccup() {
      const facts = structuredClone(checks.seen.facts);
      Object.assign(checks.seen.facts, answerWithout(absent, facts));
      const during = await checks.checkAgain();
      checks.seen.facts = facts;
      return { during, after: await checks.checkAgain() };
    }

    it('leaves what is healthy so', async () => {
      await checks.check();
      const { during, after } = await hiccup();
      expect([during.overall, after.overall]).toEqual(['Healthy', 'Healthy']);
      expect(during.findings).toEqual([]);
    });

    it('leaves what is broken so, since when it was', async () => {
      await checks.check();
      const { application, job, trustedAccess } = checks.seen.facts;
      application.servicePrincipal!.enabled = false;
      job.job!.state = 'paused';
      trustedAccess.isTrusted = false;
      await checks.checkAgain();
      const before = await checks.checkAgain();
      expect(before.overall).toBe('Broken');
      const { during, after } = await hiccup();
      const told = ({ overall, findings }: typeof before) => [
        overall,
        findings.map(({ rule, reason, since }) => [rule, reason, since]),
      ];
      expect(told(during)).toEqual(told(before));
      expect(told(after)).toEqual(told(before));
      expect(after.overallSince).toBe(before.overallSince);
    });
  },
);
