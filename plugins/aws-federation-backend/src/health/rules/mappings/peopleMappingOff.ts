import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { anotherJobRuns } from '../facts/anotherJobRuns';
import { mappingsSource } from '../facts/mappingsSource';
import { sendsNobody } from '../facts/sendsNobody';
import { stoppedUnlessPaused } from '../facts/stoppedUnlessPaused';

/** The mapping of users is switched off, or none of its actions is ticked: Entra sends nobody, unless another job does. */
export const peopleMappingOff = defineRule({
  id: 'people-mapping-off',
  title: 'The mapping of people is off',
  condition: 'MappingsReady',
  reads: ['job', 'mappings'],
  reports: {
    PeopleMappingOff: { severity: 'critical', effect: 'provisioning-stopped' },
    PeopleMappingOffInOneJob: { severity: 'warning', effect: 'at-risk' },
    PeopleMappingOffWhilePaused: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ job, mappings: { mappings } }, { recorded, now, pages }) {
    if (!mappings) return [];
    const isOn = sendsNobody(mappings.people);
    if (mappings.people.enabled && !isOn) return [];
    const isOfOneJob = anotherJobRuns(job);
    const why = isOn
      ? "Entra's mapping of users neither creates, updates nor deletes anybody"
      : "Entra's mapping of users is off";
    return [
      stoppedUnlessPaused(
        {
          stopped: {
            reason: isOfOneJob
              ? 'PeopleMappingOffInOneJob'
              : 'PeopleMappingOff',
            title: isOfOneJob
              ? `New people and changes arrive in AWS only as long as another provisioning job runs: ${why} in the one of which this page speaks.`
              : `New people and changes do not arrive in AWS: ${why}.`,
          },
          whilePaused: { reason: 'PeopleMappingOffWhilePaused', cause: why },
          remedy: isOn
            ? 'Tick Create, Update and Delete under Target Object Actions in the attribute mappings of users, and save.'
            : 'Complete the federation again, it turns the mapping on.',
          remedyTemplate: isOn ? undefined : 'complete-aws-federation',
          remedyPage: pages.entraProvisioning,
          source: mappingsSource,
        },
        job.job,
        { recorded, now },
      ),
    ];
  },
});
