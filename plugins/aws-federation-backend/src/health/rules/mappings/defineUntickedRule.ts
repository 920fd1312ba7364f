import {
  defineRule,
  ReasonTraits,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';
import { sendsNobody } from '../facts/sendsNobody';

/**
 * Makes a rule of one target object action that is unticked in the mapping of users, while
 * another one is ticked.
 *
 * @param options.action - as the facts have it
 * @param options.box - as Entra shows it
 * @param options.effect - one sentence
 */
export function defineUntickedRule(options: {
  id: string;
  title: string;
  reason: string;
  traits: ReasonTraits;
  action: 'creates' | 'updates' | 'deletes';
  box: 'Create' | 'Update' | 'Delete';
  effect: string;
  detail?: string;
}): Rule {
  const { id, title, reason, traits, action, box, effect, detail } = options;
  return defineRule({
    id,
    title,
    condition: 'MappingsReady',
    reads: ['mappings'],
    reports: { [reason]: traits },
    sources: [
      'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
      'https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping',
    ],
    duringSetUp: false,
    throughJob: true,
    inspect({ mappings: { mappings } }, { pages }) {
      if (!mappings?.people.enabled || mappings.people[action]) return [];
      if (sendsNobody(mappings.people)) return [];
      return [
        {
          reason,
          title: effect,
          detail,
          remedy: `Tick ${box} under Target Object Actions in the attribute mappings of users, and save.`,
          remedyPage: pages.entraProvisioning,
          source: mappingsSource,
        },
      ];
    },
  });
}
