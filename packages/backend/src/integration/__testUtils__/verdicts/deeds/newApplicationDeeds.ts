import { World } from '../World';
import { addApplication, withoutProvisioning } from './addApplication';
import { Deed } from './Deed';
import { enableAnew } from './enableAnew';
import { saveCredentials } from './saveCredentials';

/**
 * Somebody deletes the instance, enables another one and federates it by hand with an
 * application of its own from the gallery, so that all that the portal has on record goes on
 * being of the old one.
 */
export const newApplicationDeeds: Record<string, Deed> = {
  'instance enabled anew, and federated by hand with a new application':
    federateWithAnother,
  'instance enabled anew, and federated by hand with a new application, and the old one is gone':
    async world => {
      const { application } = world.state;
      await federateWithAnother(world);
      if (!application) return;
      await world.graph('DELETE', `/applications/${application.id}`);
    },
  'instance enabled anew, and sign-in federated by hand with a new application':
    async world => {
      await signInWithAnother(world);
    },
  'instance enabled anew, provisioned by the old application, and a new one signs in':
    async world => {
      const { servicePrincipal, job } = world.state;
      await signInWithAnother(world);
      if (!servicePrincipal || !job) return;
      const path = await saveCredentials(world, servicePrincipal.id);
      await world.graph('POST', `${path}/jobs/${job.document.id}/restart`, {
        criteria: { resetScope: 'Full' },
      });
      await lookForAWhile(world);
    },
};

async function federateWithAnother(world: World): Promise<void> {
  const templateId = world.state.job?.templateId;
  const another = await signInWithAnother(world);
  if (!another || !templateId) return;
  const path = await saveCredentials(world, another.id);
  const { id } = await world.graph('POST', `${path}/jobs`, { templateId });
  await world.graph('POST', `${path}/jobs/${id}/start`);
  await lookForAWhile(world);
}

/** @returns the new one; undefined: there is none to make it like */
async function signInWithAnother(world: World) {
  if (!world.state.application) return undefined;
  const { identifierUris, replyUrls, loginUrl } = await enableAnew(world);
  const another = addApplication(world.state, {
    displayName: 'AWS IAM Identity Center (new)',
  });
  if (!another) return undefined;
  const { application, servicePrincipal } = another;
  application.identifierUris = identifierUris;
  application.web = {
    redirectUris: replyUrls,
    redirectUriSettings: [],
  };
  servicePrincipal.loginUrl = loginUrl;
  withoutProvisioning(servicePrincipal);
  return servicePrincipal;
}

/** The portal sees what comes of it. */
async function lookForAWhile(world: World): Promise<void> {
  for (const minutes of [40, 40, 10]) {
    await world.pass(minutes);
    await world.check('scheduled');
  }
}
