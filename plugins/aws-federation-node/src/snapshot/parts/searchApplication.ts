import type { Application } from '@microsoft/microsoft-graph-types';
import {
  ambiguous,
  ApplicationSearch,
  findApplication,
} from '../../steps/findApplication';
import { isOfStore, listServing } from '../../steps/listServing';
import { SnapshotContext } from '../SnapshotContext';

/**
 * Finds the application that is looked at. Where nobody specified or saw one, AWS's
 * identifier decides, whatever the name: what people sign in with is there to be adopted.
 */
export async function searchApplication(
  context: SnapshotContext,
): Promise<ApplicationSearch> {
  const { recorded, specification, tenant } = context;
  const search = await findApplication(context);
  const isKnown =
    specification.saml ||
    specification.application.appId ||
    recorded.applicationId;
  if (isKnown) return search;

  const store = await findStore(context);
  const named = namedBy(search);
  const isServing =
    named.length === 1 && store && isOfStore(named[0].identifierUris, store);
  if (!store || isServing) return search;
  const serving = await listServing(context, store);
  if (serving.length === 0) return search;

  const rivals = await listUsed(context, {
    applications: named.filter(({ id }) => !serving.some(is => is.id === id)),
  });
  const candidates = [...serving, ...rivals];
  const [{ appId }] = serving;
  return candidates.length > 1 || !appId
    ? ambiguous(candidates, tenant)
    : findApplication({
        ...context,
        specification: {
          ...specification,
          application: { ...specification.application, appId },
        },
      });
}

/** AWS's identity store as it is now; undefined: there is no instance. */
export async function findStore({
  identityCenter,
}: SnapshotContext): Promise<string | undefined> {
  return (await identityCenter.instances.find())?.IdentityStoreId;
}

function namedBy(search: ApplicationSearch): Application[] {
  switch (search.kind) {
    case 'found':
    case 'incomplete':
      return [search.application];
    case 'ambiguous':
      return search.candidates;
    case 'foreign':
    case 'missing':
      return [];
    default:
      return search satisfies never;
  }
}

/** Those that do something: one without identifier and job was made, and left at that. */
async function listUsed(
  { entra }: SnapshotContext,
  { applications }: { applications: Application[] },
): Promise<Application[]> {
  const used: Application[] = [];
  for (const application of applications) {
    const { appId, identifierUris } = application;
    const principal =
      appId && !identifierUris?.length
        ? await entra.servicePrincipals.findByAppId(appId)
        : undefined;
    const job =
      principal?.id && (await entra.synchronization.getJob(principal.id));
    if (identifierUris?.length || job) used.push(application);
  }
  return used;
}
