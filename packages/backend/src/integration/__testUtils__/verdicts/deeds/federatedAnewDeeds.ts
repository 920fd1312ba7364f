import { World } from '../World';
import { awsDeeds } from './awsDeeds';
import { Deed } from './Deed';
import { enableAnew } from './enableAnew';
import { saveCredentials } from './saveCredentials';

/**
 * Somebody deletes the instance, enables another one and federates it by hand, so that all
 * that the portal has on record is of the old one.
 */
export const federatedAnewDeeds: Record<string, Deed> = {
  'instance enabled anew, and sign-in federated by hand': async world => {
    await signInAnew(world);
  },
  'instance enabled anew, and federated by hand without a restart':
    async world => {
      if (await signInAnew(world)) await provisionAnew(world);
    },
  'instance enabled anew, and federated by hand': federateAnew,
  'identity source is the directory of AWS for a while': async world => {
    if (!(await useDirectoryOfAws(world))) return;
    await world.console.uploadMetadata(await world.entraMetadata());
  },
  'identity source is the directory of AWS for a while, and provisioning is saved anew':
    async world => {
      if (!(await useDirectoryOfAws(world))) return;
      await world.console.uploadMetadata(await world.entraMetadata());
      await provisionAnew(world);
    },
  'instance enabled anew, and federated by hand, a day ago': async world => {
    await federateAnew(world);
    for (let hours = 0; hours < 24; hours += 2) {
      await world.pass(120);
      await world.check('scheduled');
    }
  },
};

/** False: there is no instance, or no application. */
async function useDirectoryOfAws(world: World): Promise<boolean> {
  const { application, identityCenter } = world.state;
  if (!application || !identityCenter) return false;
  await awsDeeds['identity source is the directory of AWS'](world);
  await world.pass(60);
  await world.check('scheduled');
  return true;
}

async function federateAnew(world: World) {
  if (!(await signInAnew(world))) return;
  const job = await provisionAnew(world);
  if (job) {
    await world.graph('POST', `${job}/restart`, {
      criteria: { resetScope: 'Watermark, Escrows, QuarantineState' },
    });
  }
}

/** Both metadata exchanges; false: there is no application for it. */
async function signInAnew(world: World): Promise<boolean> {
  const { application, servicePrincipal } = world.state;
  if (!application || !servicePrincipal) return false;
  const { identifierUris, replyUrls, loginUrl } = await enableAnew(world);
  await world.graph('PATCH', `/applications/${application.id}`, {
    identifierUris,
    web: { redirectUris: replyUrls },
  });
  await world.graph('PATCH', `/servicePrincipals/${servicePrincipal.id}`, {
    loginUrl,
  });
  return true;
}

/** Saves endpoint and token in Entra; the path of the job, if there is one. */
async function provisionAnew(world: World): Promise<string | undefined> {
  const { servicePrincipal, job } = world.state;
  if (!servicePrincipal || !job) return undefined;
  const path = await saveCredentials(world, servicePrincipal.id);
  return `${path}/jobs/${job.document.id}`;
}
