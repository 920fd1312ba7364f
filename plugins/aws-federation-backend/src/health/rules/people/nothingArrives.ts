import {
  defineRule,
  explainProvisioningCause,
  MappingsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RefusedWrite, refusedWrites } from './refusedWrites';
import { anotherJobRuns } from '../facts/anotherJobRuns';
import { moment } from '../facts/moment';
import { isPausedOnPurpose } from '../facts/pauseInForce';
import { sendsNobody } from '../facts/sendsNobody';
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
    NothingArrivesByOneJob: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    ...unsentSources,
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect(
    { mappings: { mappings }, provisioningLog, job },
    { recorded, now, pages },
  ) {
    // Then nothing but the pause stops anything; each of them is told by itself.
    if (isPausedOnPurpose(job.job, { recorded, now })) return [];
    // That the mapping sends nobody at all is told by its own rule.
    if (!mappings?.people.enabled || sendsNobody(mappings.people)) return [];
    const { creates, updates, deletes } = mappings.people;
    const unmapped = mappings.missingRequired.filter(each => each !== 'active');
    const write = refusedWrites(provisioningLog, job, now);
    const open = [
      ...(creates && unmapped.length === 0 ? [write.create] : []),
      ...(updates || deletes ? [write.change] : []),
    ];
    const refusals = open.flatMap(each => each ?? []);
    if (refusals.length < open.length) return [];
    const [first] = refusals;
    const told = first && explainProvisioningCause(first.cause, 'user');
    const off = switchedOff(mappings.people);
    const isMapped = off.length === 0 && unmapped.length === 0;
    const why = [
      ...(off.length
        ? [`the mapping of users does not ${words.format(off)} anybody`]
        : []),
      ...(unmapped.length
        ? [`nothing is mapped to ${unmapped.join(', ')}`]
        : []),
      ...(told
        ? [
            `AWS takes ${
              isMapped ? 'neither of them' : 'nothing of the rest'
            }, because ${told.why}`,
          ]
        : []),
    ].join(', and ');
    const isOfOneJob = anotherJobRuns(job);
    return [
      {
        reason: isOfOneJob ? 'NothingArrivesByOneJob' : 'NothingArrives',
        title: isOfOneJob
          ? `Whether new people and changes arrive in AWS is not known: another provisioning job runs, and nothing arrives by the one of this page, for ${why}.`
          : `New people and changes do not arrive in AWS: ${why}.`,
        detail: first && lastTry(refusals),
        remedy: [
          ...(isMapped
            ? []
            : [
                'Tick Create, Update and Delete under Target Object Actions in the attribute mappings of users, map what is missing, and save.',
              ]),
          ...(told ? [told.remedy] : []),
        ].join(' '),
        ...(first
          ? remedyPlace(first.cause, 'user', pages)
          : {
              remedyPage: pages.entraProvisioning,
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

/** Whether AWS takes them again nobody knows before Entra has tried. */
function lastTry(refusals: RefusedWrite[]): string {
  const [at] = refusals
    .flatMap(({ unsent }) => unsent.map(({ observedAt }) => observedAt))
    .sort()
    .reverse();
  return `AWS refused the last of them on ${moment(
    at,
  )}. Entra tries again when something of them changes, when somebody provisions them on demand, and otherwise less and less often.`;
}

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
