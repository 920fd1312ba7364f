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
  const { identityCenter, recorded, specification, tenant } = context;
  const search = await findApplication(context);
  const isKnown =
    specification.saml ||
    specification.application.appId ||
    recorded.applicationId;
  if (search.kind !== 'missing' || isKnown) return search;

  const store = (await identityCenter.instances.find())?.IdentityStoreId;
  const serving = store ? await listServing(context, store) : [];
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
