import { RuleWorld } from './RuleWorld';

export const completed = {
  mended: '"Complete an AWS federation"',
  mend: (world: RuleWorld) => world.complete(),
};

export const completedWithMetadata = {
  mended: 'AWS\'s current metadata file with "Complete an AWS federation"',
  mend: (world: RuleWorld) => world.completeWithMetadata(),
};

export const newToken = {
  mended: 'a new token and its endpoint, with "Complete an AWS federation"',
  mend: (world: RuleWorld) => world.completeWithNewToken(),
};

export const newEndpoint = {
  mended:
    'endpoint, token and the metadata file, with "Complete an AWS federation"',
  mend: (world: RuleWorld) => world.completeWithNewEndpoint(),
};

export const started = {
  mended: 'Start provisioning in Entra',
  mend: (world: RuleWorld) => world.control('/synchronization-job/start'),
};

export const restarted = {
  mended: 'Restart provisioning in Entra',
  mend: (world: RuleWorld) => world.entra.provisioning.restart(),
};

/** Entra sends anew what AWS has lost, and the template gives back its access. */
export const sentAndGivenBack = {
  mended:
    'Restart provisioning in Entra, and "Complete an AWS federation" after its cycle',
  async mend(world: RuleWorld) {
    await world.entra.provisioning.restart();
    await world.nextCycle();
    await world.complete();
  },
};

export const completedAndRestarted = {
  mended: '"Complete an AWS federation", which restarts the job',
  mend: (world: RuleWorld) => world.complete(),
};

/** Of `alan.turing`, who is not in AWS any more. */
export const sentAnew = {
  mended:
    'provisioning is restarted, which sends them anew, and "Complete an AWS federation"',
  async mend(world: RuleWorld) {
    await world.entra.people.changeUser('alan.turing', {
      jobTitle: 'Fellow',
    });
    await world.entra.provisioning.restart();
    await world.nextCycle();
    await world.complete();
  },
};
