import { completedAndRestarted, restarted } from './mendings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

/** Entra has put the job into quarantine for a reason of its own. */
function quarantined(
  reason: string,
  seen: string,
  mending: Pick<RuleEntry, 'mended' | 'mend'>,
  told: object = { reason },
): RuleEntry {
  return {
    rule: 'job-quarantined',
    reason,
    seen: `Entra puts provisioning into quarantine: ${seen}`,
    bringAbout: world => world.control('/synchronization-job/quarantine', told),
    ...mending,
  };
}

const unassignMany = async (world: RuleWorld) => {
  await world.entra.people.unassign('aws-labs-explorers');
  await world.nextCycle();
};

export const jobQuarantinedEntries: RuleEntry[] = [
  quarantined(
    'EncounteredBaseEscrowThreshold',
    'more people fail than it tolerates at first',
    completedAndRestarted,
  ),
  quarantined(
    'EncounteredTotalEscrowThreshold',
    'more people fail than it tolerates at all',
    completedAndRestarted,
  ),
  quarantined(
    'EncounteredEscrowProportionThreshold',
    'too large a share of all fails',
    completedAndRestarted,
  ),
  quarantined(
    'EncounteredQuarantineException',
    'its cycles fail as a whole',
    completedAndRestarted,
    {
      reason: 'EncounteredQuarantineException',
      code: 'SystemForCrossDomainIdentityManagementServiceIncompatible',
      message:
        'StatusCode: OK Message: Processing of the HTTP request resulted in an exception.',
    },
  ),
  quarantined('QuarantinedOnDemand', 'somebody has asked for it', restarted),
  quarantined(
    'IngestionInterrupted',
    'it could not finish reading its directory',
    completedAndRestarted,
  ),
  quarantined(
    'QuarantinedUnexplained',
    'it names no cause',
    completedAndRestarted,
    {
      reason: 'Unknown',
    },
  ),
  {
    rule: 'job-quarantined',
    reason: 'TooManyDeletes',
    seen: 'more people lose the application than the deletion threshold allows',
    bringAbout: unassignMany,
    mended:
      'the deletions are allowed in Entra, and the group is taken out of the specification',
    async mend(world) {
      await world.entra.provisioning.restart('QuarantineState,ForceDeletes');
      await world.complete({ groups: ['aws-data-analysts'] });
    },
  },
  {
    rule: 'job-quarantined',
    reason: 'TooManyDeletes',
    seen: 'as before, by mistake',
    bringAbout: unassignMany,
    mended: 'they get the application again, and provisioning is restarted',
    async mend(world) {
      await world.entra.people.assign('aws-labs-explorers');
      await world.entra.provisioning.restart();
    },
  },
];
