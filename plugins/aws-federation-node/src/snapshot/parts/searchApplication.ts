import type { Application } from '@microsoft/microsoft-graph-types';
import {
  ambiguous,
  ApplicationSearch,
  findApplication,
  listServing,
} from '../../steps/findApplication';
import { SnapshotContext } from '../SnapshotContext';

/**
 * Finds the application that is looked at. Where nobody specified or saw one, also one of
 * any name that has AWS's identifier: what people sign in with is there to be adopted.
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
  if (search.kind !== 'missing' || isKnown) return search;

  const serving = await listServingOurStore(context);
  if (serving.length === 0) return search;
  const [{ appId }] = serving;
  return serving.length > 1 || !appId
    ? ambiguous(serving, tenant)
    : findApplication({
        ...context,
        specification: {
          ...specification,
          application: { ...specification.application, appId },
        },
      });
}

/** The applications that have the identifier of AWS's identity store as it is now. */
export async function listServingOurStore(
  context: SnapshotContext,
): Promise<Application[]> {
  const instance = await context.identityCenter.instances.find();
  return instance?.IdentityStoreId
    ? listServing(context, instance.IdentityStoreId)
    : [];
}
