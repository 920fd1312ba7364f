import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../../SimulatorContext';
import { answerCollection } from '../odata/answerCollection';
import { synchronizationCall } from './synchronizationCall';
import { synchronizationError } from './synchronizationError';

/** Keys whose values come back; everything else is answered as `*`. */
const readable = [
  'BaseAddress',
  'SkipOutOfScopeDeletions',
  'SyncAll',
  'SyncNotificationSettings',
];
const json = ['SyncNotificationSettings'];

/** `synchronization/secrets`: written as a whole by default, never read back. */
export function secretsRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  const path = '/servicePrincipals/:id/synchronization/secrets';
  router.get(path, (request, response) => {
    const { tenant, servicePrincipal } = synchronizationCall(request, response);
    const masksAll = tenant.provisioningService?.maskedSecrets === 'all';
    answerCollection({
      context,
      request,
      response,
      type: `servicePrincipals('${servicePrincipal.id}')/synchronization/secrets`,
      items: Object.entries(servicePrincipal.simulated.secrets).map(
        ([key, value]) => ({
          key,
          value: readable.includes(key) && !masksAll ? value : '*',
        }),
      ),
    });
  });
  router.put(path, (request, response) => {
    const { tenant, servicePrincipal } = synchronizationCall(request, response);
    const sent: Array<{ key: string; value: string | null }> =
      request.body?.value ?? [];
    for (const { key, value } of sent) {
      if (json.includes(key) && !isJson(value)) {
        throw synchronizationError(400, 'InvalidNotificationSettings', null);
      }
    }
    const merges = tenant.provisioningService?.secretsPut === 'merge';
    const all = {
      ...(merges ? servicePrincipal.simulated.secrets : {}),
      ...Object.fromEntries(sent.map(({ key, value }) => [key, value ?? ''])),
    };
    // An empty value removes its key.
    servicePrincipal.simulated.secrets = Object.fromEntries(
      Object.entries(all).filter(([, value]) => value),
    );
    context.store.changed();
    response.status(204).end();
  });
  return router;
}

function isJson(text: string | null): boolean {
  try {
    return typeof JSON.parse(text ?? '') === 'object';
  } catch {
    return false;
  }
}
