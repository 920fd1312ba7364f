import { Truth } from 'cloud-simulator';
import { leftGroupCause, missingGroupCause } from './causes';
import { different } from './different';
import type { Problem } from './problemsOf';

/** Groups that Entra sends and AWS lacks, and those that it should have deleted there. Pure. */
export function groupProblems(truth: Truth): Problem[] {
  return [...missingGroups(truth), ...groupsLeft(truth)];
}

function missingGroups(truth: Truth): Problem[] {
  const missing = (truth.groups ?? []).filter(
    ({ isInAws, passesFilter }) => passesFilter && !isInAws,
  );
  return missing.length > 0
    ? [
        {
          kind: 'groups-missing',
          forEverybody: false,
          causes: different(
            missing.map(group => missingGroupCause(group, truth)),
          ),
          text: `groups are not in AWS: ${missing
            .map(({ displayName }) => displayName)
            .join(', ')}`,
        },
      ]
    : [];
}

function groupsLeft(truth: Truth): Problem[] {
  return truth.groupsLeft.length > 0
    ? [
        {
          kind: 'groups-left',
          forEverybody: false,
          causes: different(
            truth.groupsLeft.map(group => leftGroupCause(group, truth)),
          ),
          text: `groups that Entra no longer sends are in AWS: ${truth.groupsLeft
            .map(({ id }) => id)
            .join(', ')}`,
        },
      ]
    : [];
}
