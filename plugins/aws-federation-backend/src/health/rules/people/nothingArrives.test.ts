import {
  ProvisioningCause,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { nothingArrives } from './nothingArrives';

function find(change: (federation: HealthyFederation) => void) {
  return findingsAfter([nothingArrives], change);
}

function refused(
  write: UnsentObject['write'],
  cause: ProvisioningCause = 'notPermitted',
  more: Partial<UnsentObject> = {},
): UnsentObject {
  return {
    sourceId: `${write}-${cause}`,
    kind: 'user',
    outcome: 'failed',
    cause,
    write,
    observedAt: '2026-11-24T11:30:00.000Z',
    since: '2026-11-24T10:10:00.000Z',
    ...more,
  };
}

function findRefused(...unsent: UnsentObject[]) {
  return find(({ facts }) => {
    facts.provisioningLog.unsent = unsent;
  });
}

function ticked(...boxes: string[]) {
  return ({ facts }: HealthyFederation) => {
    Object.assign(facts.mappings.mappings!.people, {
      creates: boxes.includes('Create'),
      updates: boxes.includes('Update'),
      deletes: boxes.includes('Delete'),
    });
  };
}

describe('nothing-arrives', () => {
  it('says that AWS takes neither new people nor changes, and why', () => {
    expect(
      findRefused(
        refused('create'),
        refused('change', 'notPermitted', {
          since: '2026-11-24T10:50:00.000Z',
        }),
      ),
    ).toMatchObject([
      {
        reason: 'NothingArrives',
        effect: 'provisioning-stopped',
        title:
          'New people and changes do not arrive in AWS: AWS takes neither of them, because AWS lets Entra in, and does not let it change the user.',
        since: '2026-11-24T10:50:00.000Z',
      },
    ]);
  });

  it('says when AWS refused the last of them', () => {
    const [{ detail }] = findRefused(
      refused('create'),
      refused('change', 'notPermitted', {
        observedAt: '2026-11-24T11:45:00.000Z',
      }),
    );
    expect(detail).toMatch(
      /^AWS refused the last of them on 24 Nov 2026, 11:45 UTC\. Entra tries again/,
    );
  });

  it('goes on where a change is refused since the new person has left', () => {
    expect(
      findRefused(
        refused('create', 'awsTrouble', {
          observedAt: '2026-11-24T10:30:00.000Z',
          absentAt: '2026-11-24T11:20:00.000Z',
        }),
        refused('change', 'awsTrouble'),
      ),
    ).toMatchObject([{ reason: 'NothingArrives' }]);
  });

  it('leaves it to another rule that the mapping sends nobody', () => {
    expect(find(ticked())).toEqual([]);
  });

  it('counts a name that AWS requires and nothing is mapped to', () => {
    const [finding] = find(federation => {
      ticked('Create')(federation);
      federation.facts.mappings.mappings!.missingRequired = ['userName'];
    });
    expect(finding.title).toMatch(
      /does not update or delete anybody, and nothing is mapped to userName\.$/,
    );
  });

  it('does not know of what another job sends', () => {
    expect(
      find(federation => {
        ticked('Create')(federation);
        federation.facts.provisioningLog.unsent = [refused('create')];
        federation.facts.job.others = [
          { id: 'second', state: 'running', ranBefore: true },
        ];
      }),
    ).toMatchObject([
      { reason: 'NothingArrivesByOneJob', effect: 'not-known' },
    ]);
  });

  it('adds up what is off and what is refused', () => {
    const [finding] = find(federation => {
      ticked('Create')(federation);
      federation.facts.provisioningLog.unsent = [refused('create')];
    });
    expect(finding.title).toMatch(
      /does not update or delete anybody, and AWS takes nothing of the rest, because/,
    );
    expect(finding.remedy).toMatch(/^Tick .* Check which addresses/);
  });

  it.each<[string, (federation: HealthyFederation) => void]>([
    ['only new people are off', ticked('Update', 'Delete')],
    ['only who leaves is told', ticked('Delete')],
    [
      'only new people are refused',
      ({ facts }) => {
        facts.provisioningLog.unsent = [refused('create')];
      },
    ],
    [
      'AWS refuses to delete somebody, and has refused no change',
      ({ facts }) => {
        facts.provisioningLog.unsent = [refused('create'), refused('delete')];
      },
    ],
    [
      'who was to be created has left since',
      ({ facts }) => {
        facts.provisioningLog.unsent = [
          refused('create', 'awsTrouble', {
            absentAt: '2026-11-24T11:40:00.000Z',
          }),
          refused('change', 'awsTrouble'),
        ];
      },
    ],
    [
      'AWS has something against each of them',
      ({ facts }) => {
        facts.provisioningLog.unsent = [
          refused('create', 'duplicateUser'),
          refused('change', 'attributesRefused'),
        ];
      },
    ],
    [
      'AWS has since found fault with a new person, and not with the request',
      ({ facts }) => {
        facts.provisioningLog.unsent = [
          refused('create', 'awsTrouble'),
          refused('change', 'awsTrouble'),
          refused('create', 'attributesRefused', {
            observedAt: '2026-11-24T11:31:00.000Z',
          }),
        ];
      },
    ],
    [
      'AWS has had trouble for minutes',
      ({ facts }) => {
        facts.provisioningLog.unsent = [
          refused('create', 'awsTrouble', {
            since: '2026-11-24T11:20:00.000Z',
          }),
          refused('change', 'awsTrouble', {
            since: '2026-11-24T11:10:00.000Z',
          }),
        ];
      },
    ],
    [
      'AWS has taken a change since',
      ({ facts }) => {
        facts.provisioningLog.unsent = [refused('create'), refused('change')];
        facts.provisioningLog.takenAt = {
          create: '2026-11-24T11:00:00.000Z',
          change: '2026-11-24T11:40:00.000Z',
        };
      },
    ],
    [
      'the mapping is off as a whole',
      federation => {
        ticked()(federation);
        federation.facts.mappings.mappings!.people.enabled = false;
      },
    ],
  ])('is silent when %s', (_, change) => {
    expect(find(change)).toEqual([]);
  });

  it('goes on where AWS found fault with a person before', () => {
    expect(
      findRefused(
        refused('create'),
        refused('change'),
        refused('create', 'duplicateUser', {
          observedAt: '2026-11-24T11:29:00.000Z',
        }),
      ),
    ).toHaveLength(1);
  });

  it('does not forget trouble of AWS that has lasted for more than an hour', () => {
    expect(
      findRefused(
        refused('create', 'awsTrouble'),
        refused('change', 'awsTrouble'),
      ),
    ).toHaveLength(1);
  });
});
