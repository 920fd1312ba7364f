import {
  HealthyFederation,
  healthyFederation,
  snapshotOf,
} from '../__testUtils__/healthyFederation';
import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { allRules } from './rules';
import { runRules } from './runRules';

const report = {
  reason: 'Own',
  title: 'It is so.',
  remedy: 'Wait.',
  source: 'The calendar',
};

describe('runRules', () => {
  it.each<[string, () => unknown]>([
    ['answers nothing', () => undefined],
    ['answers a promise', async () => Promise.reject(new Error('Later.'))],
    [
      'names a reason that it does not have',
      () => [{ ...report, reason: 'Other' }],
    ],
    [
      'names one that every object has',
      () => [{ ...report, reason: 'toString' }],
    ],
    ['leaves out what is to be done', () => [{ ...report, remedy: undefined }]],
    [
      'lists whom it hits in another form',
      () => [{ ...report, affectedIds: 'ada' }],
    ],
  ])('loses only the rule that %s', (_, answer) => {
    const { facts, input } = healthyFederation();
    const [rule] = allRules;
    const own = {
      ...rule,
      id: 'own-rule',
      title: 'Our own',
      reports: { Own: { severity: 'info', effect: 'none' } },
      inspect: answer,
    } as unknown as Rule;
    const error = jest.fn();
    const outcomes = runRules({
      rules: [own, rule],
      snapshot: snapshotOf(facts),
      input,
      logger: { error },
    });
    expect(outcomes).toMatchObject([
      {
        kind: 'notLooked',
        reason: expect.stringContaining('The rule "Our own" failed.'),
      },
      { kind: 'looked' },
    ]);
    expect(error).toHaveBeenCalledTimes(1);
  });

  const throughApplication = [
    'application-switched-off',
    'assertions-encrypted',
    'assertions-not-signed',
    'assignments-missing',
    'certificate-expired',
    'certificate-key-missing',
    'certificate-missing',
    'nobody-assigned',
    'nobody-by-that-name',
    'nobody-in-aws',
    'saml-mode',
    'sign-on-url-differs',
    'signed-requests-required',
  ];

  const runAll = ({ facts, input }: HealthyFederation) =>
    runRules({
      rules: allRules,
      snapshot: snapshotOf(facts),
      input,
      logger: { error: () => {} },
    });

  function notLooked(federation: HealthyFederation) {
    federation.facts.application.servicePrincipal!.enabled = false;
    return runAll(federation).flatMap(outcome =>
      outcome.kind === 'notLooked' ? [outcome] : [],
    );
  }

  it('does not look at sign-in through an application while another one has the identifier of AWS', () => {
    const federation = healthyFederation();
    Object.assign(federation.facts.application, {
      serving: {
        appId: 'other',
        displayName: 'AWS by hand',
        entityId:
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
      },
    });
    const blind = notLooked(federation);
    expect(blind.map(({ rule }) => rule.id).sort()).toEqual(throughApplication);
    expect(blind[0].reason).toContain('"AWS by hand" has AWS');
  });

  it('does not look at provisioning either where that one has a job', () => {
    const federation = healthyFederation();
    Object.assign(federation.facts.application, {
      serving: {
        appId: 'other',
        displayName: 'AWS by hand',
        entityId:
          'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
        provisions: true,
      },
    });
    const blind = notLooked(federation).map(({ rule }) => rule.id);
    expect(blind).toEqual(
      expect.arrayContaining([...throughApplication, 'secrets-missing']),
    );
    expect(blind).not.toContain('instance-missing');
  });

  it('tells nothing of what our own job leaves undone while another application sends people', () => {
    const reasonsWith = (
      senders: Array<{ appId: string; displayName: string }>,
    ) => {
      const federation = healthyFederation();
      const { facts } = federation;
      facts.job.job!.state = 'paused';
      facts.settings.keys = [];
      facts.mappings.mappings!.people.creates = false;
      facts.users.inAws = 0;
      facts.otherSenders = { ownJob: 'paused', senders };
      return runAll(federation).flatMap(outcome =>
        outcome.kind === 'looked'
          ? outcome.reports.map(({ reason }) => reason)
          : [],
      );
    };
    expect(reasonsWith([])).toEqual(
      expect.arrayContaining(['JobPaused', 'CreatesOff', 'SecretsMissing']),
    );
    const told = reasonsWith([{ appId: 'other', displayName: 'Other' }]);
    expect(told).toContain('JobStoppedAnotherSends');
    for (const reason of ['JobPaused', 'CreatesOff', 'SecretsMissing']) {
      expect(told).not.toContain(reason);
    }
  });

  it('does not look at it either where an adopted application lacks the identifier of AWS', () => {
    const federation = healthyFederation();
    federation.facts.application.application!.identifierUris = [
      'https://other.example/entity',
    ];
    expect(notLooked(federation)).toEqual([]);
    Object.assign(federation.input.specification, { saml: undefined });
    const blind = notLooked(federation);
    expect(blind.map(({ rule }) => rule.id).sort()).toEqual(throughApplication);
    expect(blind[0].reason).toContain("does not have AWS's identifier");
  });

  it('has a remedy wait that would end a pause on purpose', () => {
    const { facts, input } = healthyFederation();
    const remedyOf = () =>
      runRules({
        rules: allRules.filter(({ id }) => id === 'token-end-unknown'),
        snapshot: snapshotOf(facts),
        input,
        logger: { error: () => {} },
      }).flatMap(outcome =>
        outcome.kind === 'looked'
          ? outcome.reports.map(each => each.remedy)
          : [],
      );
    delete input.recorded.tokenCreatedAt;
    const [remedy] = remedyOf();
    facts.job.job!.state = 'paused';
    input.recorded.provisioningPause = {
      value: JSON.stringify({ reason: 'The tenant moves.' }),
      by: 'user:default/ada',
      at: input.now.toISOString(),
    };
    expect(remedyOf()).toEqual([
      `${remedy} Provisioning is paused on purpose, and the template starts it again: wait with it as long as the pause is to last.`,
    ]);
  });
});
