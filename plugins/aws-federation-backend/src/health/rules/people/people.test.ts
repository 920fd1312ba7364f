import {
  JobFacts,
  ProvisioningCause,
  UnsentObject,
  UsersFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { peopleRules } from '.';

function find(change: (federation: HealthyFederation) => void) {
  return findingsAfter(peopleRules, change);
}

let ids = 0;

function unsent(
  cause: ProvisioningCause,
  more: Partial<UnsentObject> = {},
): UnsentObject {
  ids += 1;
  return {
    sourceId: `id-${ids}`,
    kind: 'user',
    outcome: 'failed',
    cause,
    observedAt: '2026-11-24T11:30:00.000Z',
    since: '2026-11-24T09:41:00.000Z',
    reference: `record-${ids}`,
    ...more,
  };
}

function findUnsent(...each: UnsentObject[]) {
  return find(({ facts }) => {
    facts.provisioningLog.unsent = each;
  });
}

describe('rules of the people', () => {
  it('are silent while all is well, and before anything is set up', () => {
    expect(find(() => {})).toEqual([]);
    expect(
      find(({ facts, input }) => {
        facts.provisioningLog = { complete: true, unsent: [] };
        Object.assign(input.specification, { provisioning: undefined });
      }),
    ).toEqual([]);
  });

  describe('about guests', () => {
    const findGuests = (
      guests: number,
      more: (federation: HealthyFederation) => void = () => {},
    ) =>
      find(federation => {
        federation.facts.guests = { guests, someIds: ['id-of-maria'] };
        more(federation);
      });

    it('say how many cannot sign in with their user principal name', () => {
      expect(findGuests(2)).toMatchObject([
        {
          rule: 'guests-shut-out',
          effect: 'some-people',
          title: expect.stringMatching(/^2 guests cannot sign in: .*"#EXT#"/),
          detail: undefined,
          remedyInputs: { userNameAttribute: 'mail' },
          affected: 2,
          affectedIds: ['id-of-maria'],
        },
      ]);
    });

    it('claim less where a claim of the Entra portal may name them otherwise', () => {
      const [finding] = findGuests(1, ({ input }) => {
        input.recorded = {};
      });
      expect(finding.title).toMatch(/^1 guest probably cannot sign in/);
      expect(finding.detail).toMatch(/^Only a claim .* Entra portal/);
    });

    it('say that it is at least so many of the whole tenant', () => {
      const [finding] = findGuests(9990, ({ facts }) => {
        Object.assign(facts.guests, { ofTenant: true, more: true });
      });
      expect(finding).toMatchObject({
        reason: 'GuestsShutOut',
        title: expect.stringMatching(/^At least 9990 guests cannot sign in/),
        remedy: expect.stringMatching(/require an assignment\.$/),
      });
    });

    it.each([
      [false, '2 guests are assigned;'],
      [true, '2 guests are in the tenant, of which everybody is sent;'],
    ])('do not know whom a filter lets pass', (ofTenant, known) => {
      const [finding] = findGuests(2, ({ facts }) => {
        facts.guests.ofTenant = ofTenant;
        facts.mappings.mappings!.scopingFilter = 'city IS NOT NULL';
      });
      expect(finding).toMatchObject({
        reason: 'GuestsMayBeShutOut',
        effect: 'at-risk',
        title: expect.stringMatching(
          /^Guests whom the scoping filter lets pass cannot sign in/,
        ),
      });
      expect(finding.detail).toContain(known);
      expect(finding.affected).toBeUndefined();
    });

    it.each<[string, (federation: HealthyFederation) => void]>([
      [
        'where both names come from the mail address',
        ({ facts }) => {
          facts.claims.nameId = { source: 'mail', policyName: 'ours' };
          facts.mappings.mappings!.userNameSource = 'mail';
        },
      ],
      [
        'where the two names differ for everybody',
        ({ facts }) => {
          facts.mappings.mappings!.userNameSource = 'mail';
        },
      ],
      [
        'where nothing says what the NameID is',
        ({ facts }) => {
          facts.claims = { refusedClaims: [] };
        },
      ],
    ])('are silent %s', (_, change) => {
      expect(findGuests(2, change)).toEqual([]);
    });
  });

  it('count people by cause, and keep their ids', () => {
    const names = [unsent('namesEmpty'), unsent('namesEmpty')];
    const findings = findUnsent(...names, unsent('duplicateUser'));
    expect(
      findings.map(({ reason, subject, affected, effect }) => [
        reason,
        subject,
        affected,
        effect,
      ]),
    ).toEqual([
      ['PeopleFailing', 'namesEmpty', 2, 'some-people'],
      ['PeopleFailing', 'duplicateUser', 1, 'some-people'],
    ]);
    expect(findings[0]).toMatchObject({
      title: expect.stringMatching(/^2 people cannot be sent to AWS: .*\.$/),
      affectedIds: names.map(({ sourceId }) => sourceId),
      since: '2026-11-24T09:41:00.000Z',
      evidence: { requestId: names[0].reference },
    });
  });

  it('name the attribute that is empty, also where Entra only skips', () => {
    const skipped = () =>
      unsent('matchingAttributeMissing', { outcome: 'skipped' });
    const titles = find(({ facts, input }) => {
      input.specification.provisioning.userNameAttribute = 'mail';
      facts.provisioningLog.unsent = [skipped(), skipped()];
    }).map(({ title }) => title);
    expect(titles).toEqual([
      '2 people cannot be sent to AWS: they have no mail address, which userName is made of.',
    ]);
    const [unspecified] = find(({ facts, input }) => {
      delete input.specification.provisioning.userNameAttribute;
      facts.provisioningLog.unsent = [skipped()];
    });
    expect(unspecified.title).toBe(
      '1 person cannot be sent to AWS: the attribute by which Entra finds people in AWS is empty.',
    );
  });

  it('leave what is said of the credentials to their own rules', () => {
    const long = { since: '2026-11-20T12:00:00.000Z' };
    expect(findUnsent(unsent('credentials', long))).toMatchObject([
      { reason: 'PeopleWaiting', effect: 'none' },
    ]);
  });

  it.each<ProvisioningCause>(['awsTrouble', 'entraTrouble'])(
    'leave %s to Entra for an hour',
    cause => {
      const young = findUnsent(
        unsent(cause, { since: '2026-11-24T11:10:00.000Z' }),
      );
      expect(young).toMatchObject([
        { reason: 'PeopleWaiting', severity: 'info', effect: 'none' },
      ]);
      const old = findUnsent(
        unsent(cause),
        unsent(cause, { since: '2026-11-24T10:59:00.000Z' }),
      );
      expect(old).toMatchObject([
        { reason: 'PeopleFailing', severity: 'warning', affected: 2 },
      ]);
    },
  );

  it('tell of groups only where groups are sent', () => {
    const group = unsent('duplicateGroup', { kind: 'group' });
    expect(findUnsent(group)).toEqual([]);
    const findings = find(({ facts, input }) => {
      input.specification.provisioning.groupsEnabled = true;
      facts.provisioningLog.unsent = [group];
    });
    expect(findings).toMatchObject([
      {
        rule: 'groups-failing',
        reason: 'GroupsFailing',
        effect: 'some-people',
        title:
          '1 group cannot be sent to AWS: AWS has another group of that name or external id.',
        affected: 1,
      },
    ]);
  });

  it('count deletions that wait apart from failures', () => {
    const held = (kind: UnsentObject['kind']) =>
      unsent('unknown', {
        kind,
        outcome: 'held',
        observedAt: '2026-11-24T11:50:00.000Z',
      });
    expect(findUnsent(held('user'), held('user'), held('group'))).toMatchObject(
      [
        {
          rule: 'deletions-held',
          affected: 3,
          title:
            '2 people and 1 group whom Entra would take out of AWS stay there: more would be deleted than the deletion threshold allows.',
        },
      ],
    );
  });

  it('are over when a cycle has gone through since', () => {
    expect(
      findUnsent(
        unsent('unknown', {
          outcome: 'held',
          observedAt: '2026-11-24T11:20:00.000Z',
        }),
        unsent('credentials', { observedAt: '2026-11-24T11:20:00.000Z' }),
      ),
    ).toEqual([]);
  });

  it('say when the log was too long, or closed for want of a licence', () => {
    const long = find(({ facts }) => {
      facts.provisioningLog.complete = false;
    });
    expect(long).toMatchObject([{ rule: 'log-incomplete', effect: 'none' }]);
    const closed = find(({ facts }) => {
      facts.provisioningLog = {
        complete: false,
        licenceMissing: true,
        unsent: [],
      };
    });
    expect(closed).toMatchObject([
      { rule: 'people-not-known', reason: 'LicenceMissing', effect: 'none' },
    ]);
  });

  describe('about nobody in AWS', () => {
    const emptied = ({ facts }: HealthyFederation) => {
      facts.users = {
        inAws: 0,
        enabled: 0,
        enabledProvisioned: 0,
        expected: { somebody: true },
      };
    };
    const disabled = ({ facts }: HealthyFederation) => {
      facts.users = {
        inAws: 412,
        enabled: 0,
        enabledProvisioned: 0,
        expected: { somebody: true },
      };
    };
    const findAfter = (
      ...changes: Array<(federation: HealthyFederation) => void>
    ) =>
      find(federation => {
        for (const change of changes) change(federation);
      });
    const expecting =
      (expected: UsersFacts['expected']) =>
      ({ facts }: HealthyFederation) => {
        facts.users.expected = expected;
      };
    const inState =
      (change: Partial<NonNullable<JobFacts['job']>>) =>
      ({ facts }: HealthyFederation) => {
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
      expect(findAfter(emptied)).toMatchObject(told);
      expect(
        findAfter(emptied, inState({ state: 'quarantined' })),
      ).toMatchObject([
        { ...told[0], remedy: expect.stringMatching(/^Mend first what holds/) },
      ]);
      expect(findAfter(emptied, inState({ initialCycleEnded: false }))).toEqual(
        [],
      );
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
      expect(findAfter(disabled)).toMatchObject(told);
      expect(findAfter(disabled, inState({ state: 'paused' }))).toMatchObject(
        told,
      );
    });

    it('are silent where somebody who came by SCIM is enabled', () => {
      expect(
        find(({ facts }) => {
          facts.users = { inAws: 412, enabled: 1, enabledProvisioned: 1 };
        }),
      ).toEqual([]);
    });

    it.each([emptied, disabled])(
      'only inform where nobody is to sign in',
      change => {
        const nobody = expecting({ somebody: false });
        expect(findAfter(change, nobody)).toMatchObject([
          { reason: 'NobodyToSend', severity: 'info', effect: 'none' },
        ]);
        expect(
          findAfter(change, nobody, ({ facts }) => {
            facts.assignments = { users: 0, groups: 0, fingerprint: 'none' };
          }),
        ).toEqual([]);
      },
    );

    it.each([emptied, disabled])(
      'give a cycle time to send whoever came last',
      change => {
        const recent = expecting({
          somebody: true,
          since: '2026-11-24T11:58:00.000Z',
        });
        expect(findAfter(change, recent)).toEqual([]);
        expect(
          findAfter(
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

  it('claim no more than is known where only users made in AWS are enabled', () => {
    const local = ({ facts }: HealthyFederation) => {
      facts.users = {
        inAws: 412,
        enabled: 1,
        enabledProvisioned: 0,
        expected: { somebody: true },
      };
    };
    expect(find(local)).toMatchObject([
      {
        rule: 'nobody-from-entra',
        effect: 'not-known',
        title:
          'Whether anybody can sign in is not known: the only enabled user in AWS was made there, and nobody whom Entra sent is enabled.',
      },
    ]);
    expect(
      find(federation => {
        local(federation);
        federation.facts.mappings.mappings!.sendsExternalId = false;
      }),
    ).toEqual([]);
    expect(
      find(federation => {
        local(federation);
        federation.facts.job.job!.initialCycleEnded = false;
      }),
    ).toEqual([]);
    for (const expected of [
      { somebody: false },
      { somebody: true, since: '2026-11-24T11:58:00.000Z' },
    ]) {
      expect(
        find(federation => {
          local(federation);
          federation.facts.users.expected = expected;
        }),
      ).toEqual([]);
    }
  });
});
