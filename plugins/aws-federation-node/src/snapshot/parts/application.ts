import type { Application } from '@microsoft/microsoft-graph-types';
import { defaultReplyUrl } from '../../steps/defaultReplyUrl';
import { readSigningCertificates } from '../../steps/readSigningCertificates';
import { SigningCertificate } from '../../steps/SigningCertificate';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findServing } from './findServing';
import { findSignedBefore, SignedBefore } from './findSignedBefore';
import { searchApplication } from './searchApplication';

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
    /** AWS's identifier: of its identity store as it is now, or else the specified one. */
    entityId: string;
    /** It has a synchronization job, or Entra does not tell. */
    provisions?: boolean;
  };
  /** The one of that name, which serves another identity store of AWS. */
  foreign?: { appId: string; displayName: string; identityStoreId: string };
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
    const serving = (found?: Application) =>
      findServing(context, { found, before: before?.facts.serving });
    switch (search.kind) {
      case 'foreign': {
        const { appId, displayName, identityStoreId } = search.foreign;
        return {
          ...nothing,
          foreign: { appId, displayName, identityStoreId },
          serving: await serving(),
        };
      }
      case 'missing':
        return {
          ...nothing,
          namesakes: await listNamesakes(context),
          serving: await serving(),
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
          serving: await serving(search.application),
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
          serving: await serving(application),
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
