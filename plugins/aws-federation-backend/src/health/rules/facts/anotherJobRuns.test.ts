import { JobState } from '@aws-federation/backstage-plugin-aws-federation-node';
import {
  findingsAfter,
  HealthyFederation,
} from '../../../__testUtils__/healthyFederation';
import { credentialsRules } from '../credentials';
import { mappingsRules } from '../mappings';

const rules = [...credentialsRules, ...mappingsRules];

describe('anotherJobRuns', () => {
  it.each<[string, (facts: HealthyFederation['facts']) => void]>([
    [
      'PeopleMappingOff',
      ({ mappings }) => {
        mappings.mappings!.people.enabled = false;
      },
    ],
    [
      'MatchingNotFilterable',
      ({ credentials }) => {
        credentials.outcome = 'matchingNotFilterable';
      },
    ],
  ])('has %s stop nothing while another job runs', (reason, change) => {
    const beside = (...states: JobState[]) =>
      findingsAfter(rules, ({ facts }) => {
        change(facts);
        facts.job.others = states.map(state => ({
          id: 'another',
          state,
          ranBefore: false,
        }));
      }).map(finding => [finding.reason, finding.effect]);
    expect(beside('paused', 'running')).toEqual([
      [`${reason}InOneJob`, 'at-risk'],
    ]);
    const stopped = [[reason, 'provisioning-stopped']];
    expect(beside('paused', 'quarantined')).toEqual(stopped);
    expect(beside()).toEqual(stopped);
  });

  it.each<[string, (facts: HealthyFederation['facts']['mappings']) => void]>([
    ['CreatesOff', ({ mappings }) => (mappings!.people.creates = false)],
    ['UpdatesOff', ({ mappings }) => (mappings!.people.updates = false)],
    ['DeletesOff', ({ mappings }) => (mappings!.people.deletes = false)],
    [
      'ActiveNotMapped',
      ({ mappings }) => (mappings!.missingRequired = ['active']),
    ],
    [
      'ActiveInverted',
      ({ mappings }) =>
        (mappings!.active = { kind: 'inverted', text: '[IsSoftDeleted]' }),
    ],
    [
      'DoubledTargets',
      ({ mappings }) => (mappings!.doubledTargets = ['emails']),
    ],
    [
      'NamesOnlyOnCreation',
      ({ mappings }) =>
        (mappings!.partialFlows = [
          { object: 'User', target: 'displayName', flow: 'creationOnly' },
        ]),
    ],
  ])('has %s hit nobody while another job runs', (reason, change) => {
    const reasonsBeside = (state: JobState) =>
      findingsAfter(mappingsRules, ({ facts }) => {
        change(facts.mappings);
        facts.job.others = [{ id: 'another', state, ranBefore: false }];
      }).map(finding => finding.reason);
    expect(reasonsBeside('running')).toEqual([]);
    expect(reasonsBeside('paused')).toEqual([reason]);
  });
});
