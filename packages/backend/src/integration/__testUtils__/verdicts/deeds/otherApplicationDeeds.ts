import { makeOtherSender } from '../../otherSender';
import { World } from '../World';
import { Deed } from './Deed';

/** One application signs people in, and another one of AWS's template sends them to AWS. */
export const otherApplicationDeeds: Record<string, Deed> = {
  'another application sends people, and ours has no job': async world => {
    if (makeOtherSender(world.state)) await deleteOurJob(world);
  },
  'another application sends people, and ours has neither job nor secrets':
    async world => {
      if (!makeOtherSender(world.state)) return;
      await deleteOurJob(world);
      const { servicePrincipal } = world.state;
      if (servicePrincipal) servicePrincipal.simulated.secrets = {};
    },
  'another application sends people, and ours is paused': async world => {
    if (!makeOtherSender(world.state)) return;
    await world.control('/synchronization-job/pause');
  },
  'another application sends people, and ours was given up': async world => {
    if (!makeOtherSender(world.state)) return;
    await world.control('/synchronization-job/quarantine', { disabled: true });
  },
  'another application sends people, and ours is in quarantine':
    async world => {
      if (!makeOtherSender(world.state)) return;
      await world.control('/synchronization-job/quarantine', { attempts: 4 });
    },
  'another application sends people, whose endpoint Entra hides, and ours is paused':
    async world => {
      if (!makeOtherSender(world.state)) return;
      await world.control('/provisioning-service', { maskedSecrets: 'all' });
      await world.control('/synchronization-job/pause');
    },
  'ours is paused for a while, and then another application sends people':
    async world => {
      await world.control('/synchronization-job/pause');
      await world.check('scheduled');
      const other = makeOtherSender(world.state);
      if (other) await world.graph('POST', `${other}/start`);
    },
  'another application sent people, and both are paused': async world => {
    const other = makeOtherSender(world.state);
    if (!other) return;
    await world.graph('POST', `${other}/pause`);
    await world.control('/synchronization-job/pause');
  },
};

async function deleteOurJob(world: World): Promise<void> {
  const { servicePrincipal, job } = world.state;
  if (!servicePrincipal || !job) return;
  await world.graph(
    'DELETE',
    `/servicePrincipals/${servicePrincipal.id}/synchronization/jobs/${job.id}`,
  );
}
