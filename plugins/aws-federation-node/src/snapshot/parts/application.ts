import type { Application } from '@microsoft/microsoft-graph-types';
import { CloudError } from '../../CloudError';
import { defaultReplyUrl } from '../../steps/defaultReplyUrl';
import { listHolders } from '../../steps/listServing';
import { readSigningCertificates } from '../../steps/readSigningCertificates';
import { SigningCertificate } from '../../steps/SigningCertificate';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findSignedBefore, SignedBefore } from './findSignedBefore';
import { listServingOurStore, searchApplication } from './searchApplication';

/**
 * The enterprise application with its SAML settings and signing certificates.
 * @public
 */
export interface ApplicationFacts {
  /** Applications among which nothing decides; else empty. */
  candidates: Array<{ appId: string; displayName: string }>;
  /** The app registration. */
  application?: {
    id: string;
    appId: string;
    displayName: string;
    identifierUris: string[];
    replyUrls: string[];
    /** The one that Entra takes when a request names none; undefined: none is marked. */
    defaultReplyUrl?: string;
    /** Why Microsoft has switched it off. */
    disabledByMicrosoft?: string;
    /** Somebody of the tenant has deactivated it: it gets no new tokens, and nobody signs in. */
    deactivated: boolean;
    /** Puts the groups of a person into the assertion, which AWS limits in size. */
    sendsGroupClaims: boolean;
    /** Takes only signed requests at sign-in, and AWS does not sign its own. */
    requiresSignedRequests: boolean;
    /** Entra encrypts the assertions, by a key of the app registration. */
    encryptsAssertions: boolean;
  };
  /** The enterprise application itself. */
  servicePrincipal?: {
    id: string;
    /** "Enabled for users to sign in". */
    enabled: boolean;
    /** "Assignment required". */
    assignmentRequired: boolean;
    singleSignOnMode?: string;
    /** Sign-on URL: where Entra takes people who choose the application; undefined: it signs them in itself. */
    loginUrl?: string;
    /** Entra encrypts the assertions, by a key of the enterprise application. */
    encryptsAssertions: boolean;
    notificationEmailAddresses: string[];
  };
  signingCertificates: SigningCertificate[];
  /** What Entra signed with before, where the portal has seen it sign with another one. */
  signedBefore?: SignedBefore;
  /** Signing keys whose thumbprint Graph does not tell. */
  unreadableCertificates: number;
  /**
   * Another application that has AWS's identifier, when the specified one does not,
   * whatever it was made from: people may sign in through it.
   */
  serving?: {
    appId: string;
    displayName: string;
    /** It has a synchronization job, or Entra does not tell. */
    provisions?: boolean;
  };
  /** Applications of the specified name from another gallery entry, when there is no right one. */
  namesakes: Array<{ appId: string; isSingleAccountAccess: boolean }>;
}

/** AWS Single-Account Access: https://learn.microsoft.com/entra/identity/saas-apps/amazon-web-service-tutorial */
const singleAccountTemplateId = '8b1025e4-1dd2-430b-a150-2ef79cd700f5';

const nothing: ApplicationFacts = {
  candidates: [],
  signingCertificates: [],
  unreadableCertificates: 0,
  namesakes: [],
};

/** @public */
export const applicationPart: SnapshotPart<ApplicationFacts> = {
  title: 'the enterprise application',
  tier: 'check',

  async collect(context, before) {
    const search = await searchApplication(context);
    switch (search.kind) {
      case 'missing':
        return {
          ...nothing,
          namesakes: await listNamesakes(context),
          serving: await findServing(context),
        };
      case 'ambiguous':
        return {
          ...nothing,
          candidates: search.candidates.flatMap(({ appId, displayName }) =>
            appId ? [{ appId, displayName: displayName ?? '' }] : [],
          ),
        };
      case 'incomplete':
        return {
          ...nothing,
          serving: await findServing(context, search.application),
          application: registration(search.application),
        };
      case 'found': {
        const { application, servicePrincipal } = search;
        const certificates = readSigningCertificates(servicePrincipal);
        const keys = servicePrincipal.keyCredentials?.filter(
          ({ usage }) => usage === 'Verify',
        );
        return {
          ...nothing,
          serving: await findServing(context, application),
          application: {
            ...registration(application),
            deactivated: isDeactivated(application, servicePrincipal),
            ...(isDisabledByMicrosoft(
              servicePrincipal.disabledByMicrosoftStatus,
            ) && {
              disabledByMicrosoft:
                servicePrincipal.disabledByMicrosoftStatus ?? undefined,
            }),
          },
          servicePrincipal: {
            id: servicePrincipal.id,
            enabled: servicePrincipal.accountEnabled !== false,
            assignmentRequired:
              servicePrincipal.appRoleAssignmentRequired !== false,
            singleSignOnMode:
              servicePrincipal.preferredSingleSignOnMode ?? undefined,
            loginUrl: servicePrincipal.loginUrl ?? undefined,
            encryptsAssertions: Boolean(servicePrincipal.tokenEncryptionKeyId),
            notificationEmailAddresses:
              servicePrincipal.notificationEmailAddresses ?? [],
          },
          signingCertificates: certificates,
          signedBefore: findSignedBefore(
            { servicePrincipal, signingCertificates: certificates },
            before,
          ),
          unreadableCertificates: (keys?.length ?? 0) - certificates.length,
        };
      }
      default:
        return search satisfies never;
    }
  },
};

function registration(
  application: Application & { id: string; appId: string },
): NonNullable<ApplicationFacts['application']> {
  const { id, appId, displayName, identifierUris, web } = application;
  const { disabledByMicrosoftStatus, groupMembershipClaims } = application;
  return {
    id,
    appId,
    displayName: displayName ?? '',
    identifierUris: identifierUris ?? [],
    replyUrls: web?.redirectUris ?? [],
    defaultReplyUrl: defaultReplyUrl(application),
    disabledByMicrosoft: isDisabledByMicrosoft(disabledByMicrosoftStatus)
      ? disabledByMicrosoftStatus ?? undefined
      : undefined,
    deactivated: isDeactivated(application),
    requiresSignedRequests: Boolean(
      application.requestSignatureVerification?.isSignedRequestRequired,
    ),
    encryptsAssertions: Boolean(application.tokenEncryptionKeyId),
    sendsGroupClaims: Boolean(
      groupMembershipClaims && groupMembershipClaims !== 'None',
    ),
  };
}

/** https://learn.microsoft.com/graph/api/resources/application, disabledByMicrosoftStatus */
function isDisabledByMicrosoft(status: string | null | undefined): boolean {
  return Boolean(status && status !== 'NotDisabled');
}

/**
 * One object may be shown as it was. `isDisabled` is of Microsoft Graph v1.0:
 * https://learn.microsoft.com/entra/identity/enterprise-apps/deactivate-app-registration
 */
function isDeactivated(
  ...objects: Array<{ id?: string; isDisabled?: boolean | null }>
): boolean {
  return objects.some(({ isDisabled }) => isDisabled === true);
}

/** Another application that has AWS's identifier, where ours has not. */
async function findServing(
  context: SnapshotContext,
  found?: Application,
): Promise<ApplicationFacts['serving']> {
  const entityId = context.specification.saml?.entityId;
  if (entityId && found?.identifierUris?.includes(entityId)) return undefined;
  const serving = entityId
    ? await listHolders(context, entityId)
    : await listServingOurStore(context);
  if (serving.some(each => each.appId === found?.appId)) return undefined;
  const [{ appId, displayName } = {} as Application] = serving;
  if (!appId) return undefined;
  return {
    appId,
    displayName: displayName ?? '',
    ...((await mayProvision(context, appId)) && { provisions: true }),
  };
}

async function mayProvision(
  { entra, signal }: SnapshotContext,
  appId: string,
): Promise<boolean> {
  try {
    const principal = await entra.servicePrincipals.findByAppId(appId);
    return Boolean(
      principal?.id && (await entra.synchronization.getJob(principal.id)),
    );
  } catch (error) {
    signal.throwIfAborted();
    // Shortly after it was made Entra answers 401, and that it serves is worth telling.
    if (error instanceof CloudError) return true;
    throw error;
  }
}

async function listNamesakes({
  entra,
  specification,
}: SnapshotContext): Promise<ApplicationFacts['namesakes']> {
  const others = await entra.applications.listNamesakes(
    specification.application.displayName,
  );
  return others.flatMap(({ appId, applicationTemplateId }) =>
    appId
      ? [
          {
            appId,
            isSingleAccountAccess:
              applicationTemplateId === singleAccountTemplateId,
          },
        ]
      : [],
  );
}
