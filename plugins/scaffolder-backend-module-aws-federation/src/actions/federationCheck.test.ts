import { actionHarness } from '../__testUtils__/actionHarness';

const check = 'aws-federation:federation:check';

describe('aws-federation:federation:check', () => {
  let harness: Awaited<ReturnType<typeof actionHarness>>;
  beforeEach(async () => {
    harness = await actionHarness();
    await harness.run('aws-federation:specification:save', {
      application: { displayName: 'AWS acme-labs' },
    });
    harness.lines.length = 0;
  });
  afterEach(() => harness.server.stop());

  it('says what the page says, what is wrong and what to do', async () => {
    harness.server.status = {
      overall: 'Healthy',
      word: 'Partly unknown',
      findings: [
        {
          rule: 'people-failing',
          condition: 'UsersInSync',
          severity: 'warning',
          effect: 'some-people',
          urgency: 'days',
          reason: 'PeopleFailing',
          title: '2 people cannot be sent to AWS.',
          remedy: 'Fill in their surname.',
          remedyPage: { title: 'Users', url: 'https://entra.example/users' },
          since: '2026-11-14T09:20:00Z',
          lastSeenAt: '2026-11-14T09:20:00Z',
        },
      ],
      unread: [
        {
          part: 'users',
          title: 'the users in AWS',
          reason: 'AWS refuses ListUsers. Grant it.',
          since: '2026-11-14T09:20:00Z',
        },
      ],
    };
    await harness.run(check, {});
    expect(harness.lines).toEqual([
      'The federation of Acme labs: Partly unknown.',
      '2 people cannot be sent to AWS. Fill in their surname. https://entra.example/users',
      'Not read: the users in AWS. AWS refuses ListUsers. Grant it.',
    ]);
    expect(harness.outputs).toMatchObject({ word: 'Partly unknown' });
    // Two words would not say the same.
    expect(harness.outputs).not.toHaveProperty('overall');
  });

  it('says whether somebody has to visit the AWS console', async () => {
    await harness.run(check, {});
    expect(harness.outputs).toMatchObject({ visit: 'unknown' });
    harness.server.status = { observedAt: '2026-11-14T09:20:00Z' };
    await harness.run(check, {});
    expect(harness.outputs).toMatchObject({ visit: 'first' });
  });

  it('says in a dry run what was found last', async () => {
    harness.server.status = { word: 'Never checked', overall: 'Unknown' };
    await harness.run(check, {}, { isDryRun: true });
    expect(harness.lines).toEqual([
      'Would check the federation of Acme labs. It was last found: Never checked.',
    ]);
    expect(harness.outputs).toMatchObject({
      word: 'Never checked',
      visit: 'unknown',
    });
  });
});
