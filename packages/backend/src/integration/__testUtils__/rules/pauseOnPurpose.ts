import { RuleWorld } from './RuleWorld';

/** The portal pauses provisioning, and records that it is meant. */
export async function pauseOnPurpose(world: RuleWorld): Promise<void> {
  await world.run('remove-aws-federation', {
    extent: 'pause',
    confirm: 'acme-labs',
  });
}
