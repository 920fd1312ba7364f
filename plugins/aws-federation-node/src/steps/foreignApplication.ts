import type { Application } from '@microsoft/microsoft-graph-types';
import { isOfStore } from './listServing';
import { StepContext } from './Step';

/** https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-tutorial, identifier */
const entityIdOfStore = /\/platform\/saml\/(d-[a-z0-9]+)\/?$/;

type Context = Pick<
  StepContext,
  'identityCenter' | 'organization' | 'specification' | 'recorded'
>;

/** An application that serves another identity store of AWS than the organization's. */
export interface ForeignApplication {
  appId: string;
  displayName: string;
  /** Which it serves. */
  identityStoreId: string;
  /** Of the organization; absent: it has no instance. */
  own?: string;
}

/**
 * Whether an application that has nothing but the specified name is not the one: it has the
 * identifier of another identity store of AWS, whose people sign in through it. Undefined:
 * it may be the one. Whoever gives the id of an application, or was seen with it before,
 * means it whatever its identifier.
 */
export async function findForeign(
  { identityCenter, specification, recorded }: Context,
  application: Application,
): Promise<ForeignApplication | undefined> {
  const { appId, displayName, identifierUris } = application;
  const identifiers = identifierUris ?? [];
  const entityId = specification.saml?.entityId;
  const store = identifiers
    .map(uri => entityIdOfStore.exec(uri)?.[1])
    .find(id => id !== undefined);
  const isMeant =
    specification.application.appId === appId ||
    recorded.applicationId?.value === appId;
  if (
    !appId ||
    !store ||
    isMeant ||
    (entityId && identifiers.includes(entityId))
  ) {
    return undefined;
  }
  const instance = await identityCenter.instances.find();
  const own = instance?.IdentityStoreId;
  // Before there is an instance it is of another one, or of one that is gone.
  if (own && isOfStore(identifiers, own)) return undefined;
  return {
    appId,
    displayName: displayName ?? '',
    identityStoreId: store,
    ...(own && { own }),
  };
}

/**
 * Why such an application is not taken over, and what to do.
 * @public
 */
export async function foreignApplicationProblem(
  context: Context,
  application: Application,
): Promise<string | undefined> {
  const foreign = await findForeign(context, application);
  return foreign && describeForeign(context, foreign);
}

/** One sentence. */
export function describeForeign(
  { organization }: Pick<Context, 'organization'>,
  { appId, displayName, identityStoreId, own }: ForeignApplication,
): string {
  return `The enterprise application "${displayName}" serves the identity store ${identityStoreId} of AWS, not that of ${
    organization.title
  }${
    own ? `, ${own}` : ''
  }, and keeps its identifier: choose another name of the enterprise application in the template "Federate an AWS organization", or, if it is the right one, give its application id ${appId} under "Application to adopt" there.`;
}
