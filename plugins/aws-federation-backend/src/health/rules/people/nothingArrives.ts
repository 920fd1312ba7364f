import {
  defineRule,
  explainProvisioningCause,
  MappingsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RefusedWrite, refusedWrites } from './refusedWrites';
import { anotherJobRuns } from '../facts/anotherJobRuns';
import { remedyPlace } from './remedyPlace';
import { unsentSources } from './reportUnsent';

const words = new Intl.ListFormat('en', { type: 'disjunction' });

/**
 * New people do not arrive, nor changes, nor that somebody leaves: each is told by itself
 * as well, and hits some; all of them together are provisioning that has stopped.
 */
export const nothingArrives = defineRule({
  id: 'nothing-arrives',
  title: 'Nothing that Entra sends arrives',
  condition: 'UsersInSync',
  reads: ['mappings', 'provisioningLog', 'job'],
  reports: {
    NothingArrives: { severity: 'critical', effect: 'provisioning-stopped' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    ...unsentSources,
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ mappings: { mappings }, provisioningLog, job }, { now, pages }) {
    // That the mapping is off as a whole is told by its own rule.
    if (!mappings?.people.enabled || anotherJobRuns(job)) return [];
    const off = switchedOff(mappings.people);
    const refused = refusedWrites(provisioningLog, job, now);
    const waysOf: Array<[boolean, RefusedWrite | undefined]> = [
      [!off.includes('create'), refused.create],
      [!off.includes('update') || !off.includes('delete'), refused.change],
    ];
    const open = waysOf.flatMap(([isOn, write]) => (isOn ? [write] : []));
    const refusals = open.flatMap(write => write ?? []);
    if (refusals.length < open.length) return [];
    const [first] = refusals;
    const told = first && explainProvisioningCause(first.cause, 'user');
    return [
      {
        reason: 'NothingArrives',
        title: `New people and changes do not arrive in AWS: ${[
          ...(off.length
            ? [`the mapping of users does not ${words.format(off)} anybody`]
            : []),
          ...(told
            ? [
                `AWS takes ${
                  off.length ? 'nothing of the rest' : 'neither of them'
                }, because ${told.why}`,
              ]
            : []),
        ].join(', and ')}.`,
        remedy: [
          ...(off.length
            ? [
                'Tick Create, Update and Delete under Target Object Actions in the attribute mappings of users, and save.',
              ]
            : []),
          ...(told ? [told.remedy] : []),
        ].join(' '),
        ...(first
          ? remedyPlace(first.cause, pages)
          : {
              remedyPage: {
                title: 'Provisioning in Entra',
                url: pages.entraProvisioning,
              },
            }),
        // Until the last of them nobody could know that it is all.
        since: refusals
          .map(({ unsent }) => unsent.map(({ since }) => since).sort()[0])
          .sort()
          .at(-1),
        source: "Entra's attribute mappings and provisioning log",
      },
    ];
  },
});

/** What the mapping of users does not do. */
function switchedOff({
  creates,
  updates,
  deletes,
}: NonNullable<MappingsFacts['mappings']>['people']): string[] {
  return [
    ...(creates ? [] : ['create']),
    ...(updates ? [] : ['update']),
    ...(deletes ? [] : ['delete']),
  ];
}
