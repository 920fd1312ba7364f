import {
  JobFacts,
  UsersFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { Change } from '../../../__testUtils__/changes';
import { peopleFindings } from './__testUtils__/peopleFindings';

describe('rules of the people, about nobody in AWS', () => {
  const emptied: Change = ({ facts }) => {
    facts.users = {
      inAws: 0,
      enabled: 0,
      enabledProvisioned: 0,
      expected: { somebody: true },
    };
  };
  const disabled: Change = ({ facts }) => {
    facts.users = {
      inAws: 412,
      enabled: 0,
      enabledProvisioned: 0,
      expected: { somebody: true },
    };
  };
  const expecting =
    (expected: UsersFacts['expected']): Change =>
    ({ facts }) => {
      facts.users.expected = expected;
    };
  const inState =
    (change: Partial<NonNullable<JobFacts['job']>>): Change =>
    ({ facts }) => {
      Object.assign(facts.job.job!, change);
    };

  it('say that AWS has nobody, whatever else is wrong', () => {
    const told = [
      {
        reason: 'NobodyInAws',
        effect: 'sign-in-stopped',
        title: expect.stringMatching(/^Nobody can sign in: AWS has no user/),
      },
    ];
    expect(peopleFindings(emptied)).toMatchObject(told);
    expect(
      peopleFindings(emptied, inState({ state: 'quarantined' })),
    ).toMatchObject([
      { ...told[0], remedy: expect.stringMatching(/^Fix first what holds/) },
    ]);
    expect(
      peopleFindings(emptied, inState({ initialCycleEnded: false })),
    ).toEqual([]);
  });

  it('say that everybody in AWS is disabled, whatever provisioning does', () => {
    const told = [
      {
        rule: 'nobody-in-aws',
        reason: 'EverybodyDisabled',
        effect: 'sign-in-stopped',
        title: 'Nobody can sign in: AWS has 412 users, all of them disabled.',
      },
    ];
    expect(peopleFindings(disabled)).toMatchObject(told);
    expect(
      peopleFindings(disabled, inState({ state: 'paused' })),
    ).toMatchObject(told);
  });

  it('have the mapping mended first that disables everybody', () => {
    const inverted: Change = ({ facts }) => {
      facts.mappings.mappings!.active = {
        kind: 'inverted',
        text: '[IsSoftDeleted]',
      };
    };
    expect(peopleFindings(disabled, inverted)).toMatchObject([
      {
        reason: 'EverybodyDisabled',
        remedy: expect.stringMatching(/^Fix first the mapping of active/),
      },
    ]);
  });

  it.each<[string, Change, RegExp]>([
    ['is disabled', disabled, /412 users, all of them disabled, and a scoping/],
    ['is there', emptied, /AWS has no user, and a scoping filter/],
  ])(
    'do not know whom a filter lets pass where nobody %s',
    (_, change, title) => {
      const filtered: Change = ({ facts }) => {
        facts.mappings.mappings!.scopingFilter = 'city IS NOT NULL';
      };
      expect(peopleFindings(change, filtered)).toMatchObject([
        {
          reason: 'NobodyByFilter',
          effect: 'not-known',
          title: expect.stringMatching(title),
        },
      ]);
    },
  );

  const passing =
    (somebody: boolean, since = '2026-11-24T10:00:00.000Z'): Change =>
    ({ facts }) => {
      const filter = 'city IS NOT NULL';
      facts.mappings.mappings!.scopingFilter = filter;
      facts.users.expected!.passing = { filter, somebody, since };
    };

  const onlyStranger: Change = federation => {
    disabled(federation);
    federation.facts.users.enabled = 1;
  };

  it('do not say so beside another job, which has a filter of its own', () => {
    const another: Change = ({ facts }) => {
      facts.job.others = [{ id: 'other', state: 'running', ranBefore: true }];
    };
    expect(peopleFindings(emptied, passing(false), another)).toMatchObject([
      { reason: 'NobodyByFilter', effect: 'not-known' },
    ]);
  });

  it.each([emptied, disabled, onlyStranger])(
    'say that a filter lets nobody pass',
    change => {
      expect(peopleFindings(change, passing(false))).toMatchObject([
        {
          reason: 'NobodyPasses',
          effect: 'at-risk',
          title:
            'Nobody is sent to AWS: a scoping filter in Entra lets only those pass with city IS NOT NULL, and leaves out everybody who is to sign in.',
        },
      ]);
    },
  );

  it.each([
    [emptied, 'NobodyInAws'],
    [disabled, 'EverybodyDisabled'],
  ])('know that a filter lets somebody pass', (change, reason) => {
    expect(peopleFindings(change, passing(true))).toMatchObject([
      { reason, effect: 'sign-in-stopped' },
    ]);
    // The next cycle sends them.
    const late = passing(true, '2026-11-24T11:59:00.000Z');
    expect(peopleFindings(change, late)).toMatchObject([
      { reason: 'NobodyByFilter' },
    ]);
    // The filter is another one since.
    const other: Change = ({ facts }) => {
      facts.mappings.mappings!.scopingFilter = 'city IS NULL';
    };
    expect(peopleFindings(change, passing(false), other)).toMatchObject([
      { reason: 'NobodyByFilter' },
    ]);
  });

  it('are silent where somebody who came by SCIM is enabled', () => {
    expect(
      peopleFindings(({ facts }) => {
        facts.users = { inAws: 412, enabled: 1, enabledProvisioned: 1 };
      }),
    ).toEqual([]);
  });

  it.each([emptied, disabled])(
    'only inform where nobody is to sign in',
    change => {
      const nobody = expecting({ somebody: false });
      expect(peopleFindings(change, nobody)).toMatchObject([
        { reason: 'NobodyToSend', severity: 'info', effect: 'none' },
      ]);
      expect(
        peopleFindings(change, nobody, ({ facts }) => {
          facts.assignments = { users: 0, groups: 0, fingerprint: 'none' };
        }),
      ).toEqual([]);
    },
  );

  it('names the nested groups where nobody else is there', () => {
    const nested = {
      nested: 1,
      parents: 1,
      someNames: ['admins'],
      someParents: ['explorers'],
    };
    const told = peopleFindings(
      emptied,
      expecting({ somebody: false, nestedGroups: nested }),
      ({ facts }) => {
        facts.nestedGroups = nested;
      },
    );
    expect(told).toMatchObject([
      {
        reason: 'NobodyToSend',
        detail: expect.stringContaining('Inside "explorers" is "admins".'),
        remedy: expect.stringContaining('Assign the nested groups themselves'),
      },
    ]);
  });

  it.each([emptied, disabled])(
    'give a cycle time to send whoever came last',
    change => {
      const recent = expecting({
        somebody: true,
        since: '2026-11-24T11:58:00.000Z',
      });
      expect(peopleFindings(change, recent)).toEqual([]);
      expect(
        peopleFindings(
          change,
          recent,
          inState({
            lastGoodCycleAt: '2026-11-24T11:59:30.000Z',
            lastGoodCycleMinutes: 1,
          }),
        ),
      ).toMatchObject([{ effect: 'sign-in-stopped' }]);
    },
  );
});
