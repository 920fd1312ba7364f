import { createHash } from 'node:crypto';
import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { jobsOf, RefusalTruth, Truth } from 'cloud-simulator';
import { StartingState } from '../states/StartingState';
import { groupAccess, isAlike, isLeftOut } from './causes';
import { isOfValues } from './isOfValues';
import { Problem } from './problemsOf';
import { wasUnloggedAtFirstLook } from './wasUnloggedAtFirstLook';

/** Both clouds as they are, and what the portal recorded of them. */
export interface Seen {
  state: Pick<
    StartingState,
    | 'clouds'
    | 'tenant'
    | 'application'
    | 'servicePrincipal'
    | 'identityCenter'
    | 'job'
  >;
  truth: Truth;
  recorded: RecordedFacts;
  /** What the portal has as it should be. */
  specification?: FederationSpecification;
  /** SCIM endpoints that the portal has of its other organizations. */
  otherEndpoints: string[];
  /** When the last of it happened. */
  since: Date;
}

/** A problem that no public API shows, so that nobody can be told of it. */
interface UnseenState {
  id: string;
  /** The title of what the page about the rules says of it. */
  told: string;
  /** Of a problem, or of one of its causes. */
  hides(problem: Problem, seen: Seen): boolean;
}

/** AWS has nobody of the name that Entra sends. */
const otherNames = ['unknownUser', 'otherUserName'] as const;

/** All of them: whatever is not here and not told is told wrongly. */
export const unseenStates: readonly UnseenState[] = [
  {
    id: 'certificates that AWS has',
    told: 'AWS has another certificate than Entra signs with',
    // What the record contradicts can be told.
    hides: (problem, seen) =>
      isRefusedFor(problem, ['badResponse', 'AADSTS90002']) &&
      !awsTrusts(seen, preferredThumbprint(seen)) &&
      // Nothing is recorded of the metadata, only of the certificate in it.
      (!isOurTenant(seen) ||
        [undefined, preferredThumbprint(seen)?.toUpperCase()].includes(
          seen.recorded.uploadedThumbprint?.value.toUpperCase(),
        )),
  },
  {
    id: 'tenant URL that Entra hides, or that was adopted',
    told: 'Entra sends people to another SCIM endpoint',
    hides: (problem, seen) =>
      (problem.kind === 'provisioning' || problem.kind.startsWith('people-')) &&
      sendsElsewhereUnseen(seen),
  },
  {
    // AWS takes the token, and it is another directory that does.
    id: 'identity source, while Entra sends elsewhere unseen',
    told: 'The identity source of AWS is not the external identity provider',
    hides: (problem, seen) =>
      isRefusedFor(problem, ['noExternalProvider', 'elsewhere']) &&
      seen.state.identityCenter !== undefined &&
      sendsElsewhereUnseen(seen),
  },
  {
    id: 'scope that Entra hides',
    told: 'Settings of provisioning that Entra hides',
    hides: ({ kind, causes }, { state, specification }) =>
      state.tenant.provisioningService?.maskedSecrets === 'all' &&
      state.servicePrincipal?.simulated.secrets.SyncAll === 'true' &&
      specification?.provisioning?.scope === 'assigned' &&
      (kind === 'groups-missing' ||
        kind === 'people-left' ||
        causes.every(({ text }) => text.startsWith('unassigned '))),
  },
  {
    id: 'trouble of AWS that has met nobody',
    told: 'Whether AWS takes the next person',
    hides: ({ causes }, { state: { clouds, servicePrincipal } }) =>
      causes.every(
        ({ exportRefusal }) =>
          exportRefusal &&
          !jobsOf(servicePrincipal)
            .flatMap(({ escrows }) => Object.values(escrows))
            .some(({ refusal }) => refusal && isAlike(refusal, exportRefusal)),
      ) &&
      clouds.faults.some(({ operation }) =>
        /^SCIM (POST|PATCH)/.test(operation),
      ),
  },
  {
    id: 'claims of the Entra portal',
    told: 'Claims that were set in the Entra portal',
    hides: (problem, { state }) =>
      isRefusedFor(problem, ['nameIdFormat', 'accessControl', ...otherNames]) &&
      state.servicePrincipal?.simulated.portalClaims !== undefined,
  },
  {
    id: 'what people have in the attributes of claims',
    told: 'What people have in the attributes of claims',
    hides: (problem, { state }) =>
      isRefusedFor(problem, ['accessControl']) && isOfValues(state),
  },
  {
    id: 'NameID of requests',
    told: 'Claims that were set in the Entra portal',
    hides: (problem, { state, truth }) =>
      isRefusedFor(problem, otherNames) &&
      state.tenant.nameIdOfRequests !== undefined &&
      truth.inScope.every(
        ({ inAws, unsolicited }) => inAws !== 'active' || unsolicited.ok,
      ),
  },
  {
    id: 'address that AWS asks for',
    told: 'The address to which AWS asks for its answers',
    // That Entra lacks one of its metadata can be told.
    hides: (problem, seen) =>
      isRefusedFor(problem, ['AADSTS50011']) &&
      hasSpecifiedUrls(seen) &&
      hasOwnUrl(seen),
  },
  {
    id: 'instance of adopted reply URLs',
    told: 'The reply URLs of a federation that was adopted',
    hides: (problem, seen) =>
      isRefusedFor(problem, ['AADSTS50011', 'elsewhere']) &&
      // The sign-on URL comes with AWS's metadata.
      seen.specification?.saml?.signOnUrl === undefined &&
      hasSpecifiedUrls(seen) &&
      !hasOwnUrl(seen),
  },
  {
    id: 'people whom no log names',
    told: 'People who are in one directory and not in the other',
    // That AWS lets nobody in can be told.
    hides: ({ kind, forEverybody, causes }, seen) =>
      kind === 'people-missing' &&
      !forEverybody &&
      hasTriedSince(seen) &&
      causes.every(
        ({ hindrance }) =>
          hindrance === 'notSent' || hindrance === 'sentOtherwise',
      ),
  },
  {
    id: 'people whom the log no longer named at the first look',
    told: 'People whom Entra left out before the portal could read its log',
    hides: ({ kind, causes }, seen) =>
      kind === 'people-missing' &&
      causes.every(
        ({ hindrance, personId }) =>
          hindrance &&
          isLeftOut(hindrance) &&
          wasUnloggedAtFirstLook(seen, personId, new Date()),
      ),
  },
  {
    // The next cycle brings the new name to AWS.
    id: 'people whom AWS still knows by their old name',
    told: 'People who are in one directory and not in the other',
    hides: (problem, seen) =>
      isRefusedFor(problem, otherNames) &&
      !problem.forEverybody &&
      // Or a cycle does, when one goes through again, or has come to her.
      (!hasTriedSince(seen) ||
        seen.truth.cycleObstacle !== null ||
        jobsOf(seen.state.servicePrincipal).some(
          ({ slowInitialCycle }) => slowInitialCycle,
        )),
  },
  {
    // What is empty Entra does not send, so that AWS keeps the name, and nothing is logged.
    id: 'people in AWS who have lost the attribute of their name',
    told: 'People who are in one directory and not in the other',
    hides: (problem, { state, truth, specification }) =>
      isRefusedFor(problem, ['nameIdFormat', ...otherNames]) &&
      !problem.forEverybody &&
      specification?.provisioning?.userNameAttribute === 'mail' &&
      truth.inScope
        .filter(
          ({ inAws, canSignIn }) =>
            inAws === 'active' && !canSignIn.serviceProviderInitiated.ok,
        )
        .every(
          ({ id }) => !state.tenant.users.find(user => user.id === id)?.mail,
        ),
  },
  {
    // Until a restart Entra does not bring them into the group.
    id: 'members who came into scope later',
    told: 'People who are in one directory and not in the other',
    hides: ({ kind, causes }, { state: { servicePrincipal } }) =>
      kind === 'access' &&
      causes.every(({ text }) => text === groupAccess) &&
      jobsOf(servicePrincipal)
        .flatMap(({ links }) => Object.values(links))
        .some(({ type, digest }) => type && JSON.parse(digest).passedBy),
  },
  {
    // Entra sends what changes, and takes no look at what AWS has.
    id: 'members whom AWS has no more',
    told: 'People who are in one directory and not in the other',
    hides: (
      { kind, causes },
      { state: { servicePrincipal, identityCenter } },
    ) =>
      kind === 'access' &&
      causes.every(({ text }) => text === groupAccess) &&
      jobsOf(servicePrincipal)
        .flatMap(({ links }) => Object.values(links))
        .some(({ type, digest, targetId }) => {
          const group = identityCenter?.groups.find(
            ({ id }) => id === targetId,
          );
          const sent: string[] = type ? JSON.parse(digest).members ?? [] : [];
          return group && sent.some(id => !group.members.includes(id));
        }),
  },
  {
    // It stays in AWS as it was, and only a new one would meet the filter.
    id: 'groups that Entra has forgotten',
    told: 'People who are in one directory and not in the other',
    hides: ({ kind, causes }, { truth, state: { servicePrincipal } }) =>
      kind === 'provisioning' &&
      causes.every(
        ({ text }) => text === 'group EntrySynchronizationSkipped',
      ) &&
      Boolean(
        truth.groups?.some(
          ({ id, isInAws, passesFilter }) =>
            isInAws &&
            !passesFilter &&
            !jobsOf(servicePrincipal).some(({ links }) => links[id]),
        ),
      ),
  },
  {
    // Entra looks at nobody in AWS whom it has disabled already.
    id: 'leavers who were enabled in AWS by hand',
    told: 'People who are in one directory and not in the other',
    hides: ({ causes }, seen) =>
      !isNobodyToSignIn(seen) &&
      causes.every(({ left }) =>
        jobsOf(seen.state.servicePrincipal).some(
          ({ links }) => left?.id && links[left.id]?.active === false,
        ),
      ),
  },
  {
    id: 'leavers whom Entra has forgotten',
    told: 'People who are in one directory and not in the other',
    hides: ({ causes }, seen) =>
      !isNobodyToSignIn(seen) && causes.every(({ left }) => left && !left.id),
  },
];

/** Whether Entra has run a cycle since then. */
export function hasTriedSince({ state, since }: Seen): boolean {
  return jobsOf(state.servicePrincipal).some(
    ({ document: { status } }) =>
      Date.parse(status.lastExecution?.timeEnded ?? '') > since.getTime(),
  );
}

/**
 * Nobody who is enabled has the application, so that whoever is enabled in AWS and came by
 * SCIM is one too many. Whom a scoping filter leaves out looks like somebody who is to come.
 */
export function isNobodyToSignIn({
  truth,
  specification,
  state: { servicePrincipal, job },
}: Pick<Seen, 'truth' | 'specification' | 'state'>): boolean {
  const people = job?.schema.synchronizationRules?.[0]?.objectMappings?.find(
    (each: { sourceObjectName: string }) => each.sourceObjectName === 'User',
  );
  return (
    truth.inScope.length === 0 &&
    servicePrincipal !== undefined &&
    specification?.provisioning?.scope === 'assigned' &&
    servicePrincipal.simulated.secrets.SyncAll !== 'true' &&
    !people?.scope?.groups?.length
  );
}

/** Entra sends people to the directory of another organization, and nothing shows it. */
function sendsElsewhereUnseen({
  state,
  specification,
  otherEndpoints,
}: Seen): boolean {
  const { BaseAddress } = state.servicePrincipal?.simulated.secrets ?? {};
  const { scimTenantId } = state.identityCenter?.provisioning ?? {};
  const isHidden = state.tenant.provisioningService?.maskedSecrets === 'all';
  // One that was adopted while Entra had none specifies none.
  const isSpecified = [undefined, BaseAddress].includes(
    specification?.provisioning?.scimEndpoint,
  );
  // That another organization of the portal has it can be told.
  const isOfAnother =
    (!isHidden || isSpecified) &&
    otherEndpoints.some(endpoint => endpoint === BaseAddress);
  return (
    (isHidden || isSpecified) &&
    !isOfAnother &&
    Boolean(BaseAddress) &&
    !(scimTenantId && BaseAddress?.includes(scimTenantId))
  );
}

/** Whether it is about sign-in, and each refusal has one of these codes. */
function isRefusedFor(
  { kind, causes }: Problem,
  codes: ReadonlyArray<RefusalTruth['code']>,
): boolean {
  return (
    kind === 'sign-in' &&
    causes.every(({ refusal }) => refusal && codes.includes(refusal.code))
  );
}

/** Entra has all reply URLs that the portal knows of. */
function hasSpecifiedUrls({ state, specification }: Seen): boolean {
  const { saml } = specification ?? {};
  return Boolean(
    saml?.assertionConsumerServiceUrls.every(url =>
      state.application?.web.redirectUris.includes(url),
    ),
  );
}

/** Entra has a reply URL of this instance, in whichever endpoint family. */
function hasOwnUrl({ state }: Seen): boolean {
  const { application, identityCenter } = state;
  return Boolean(
    application?.web.redirectUris.some(uri =>
      uri.endsWith(`/acs/${identityCenter?.samlTenantId}`),
    ),
  );
}

function preferredThumbprint({ state }: Seen): string | undefined {
  return (
    state.servicePrincipal?.preferredTokenSigningKeyThumbprint ?? undefined
  );
}

function isOurTenant({ state }: Pick<Seen, 'state'>): boolean {
  const { entityId } = state.identityCenter?.externalIdp ?? {};
  return Boolean(entityId?.includes(state.tenant.tenantId));
}

function awsTrusts({ state }: Seen, thumbprint: string | undefined): boolean {
  const { certificates = [] } = state.identityCenter?.externalIdp ?? {};
  return (
    isOurTenant({ state }) &&
    certificates.some(certificate =>
      agrees(
        createHash('sha1')
          .update(Buffer.from(certificate, 'base64'))
          .digest('hex'),
        thumbprint,
      ),
    )
  );
}

function agrees(one: string | undefined, other: string | undefined): boolean {
  return one?.toUpperCase() === other?.toUpperCase();
}
