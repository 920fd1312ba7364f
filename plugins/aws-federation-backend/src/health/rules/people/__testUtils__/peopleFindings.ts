import {
  ProvisioningCause,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { all, Change } from '../../../../__testUtils__/changes';
import { findingsAfter } from '../../../../__testUtils__/healthyFederation';
import { peopleRules } from '..';

/** What the rules of the people find after these. */
export function peopleFindings(...changes: Change[]) {
  return findingsAfter(peopleRules, all(...changes));
}

let ids = 0;

/** Of somebody who is not sent, each time another one. */
export function unsent(
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

/** What they find of those who are not sent. */
export function findingsOfUnsent(...each: UnsentObject[]) {
  return peopleFindings(({ facts }) => {
    facts.provisioningLog.unsent = each;
  });
}
