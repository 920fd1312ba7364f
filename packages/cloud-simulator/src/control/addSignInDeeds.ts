import { addSigningCertificate } from '../entra/certificates/addSigningCertificate';
import { thumbprintOf } from '../entra/certificates/thumbprintOf';
import { SimulatorContext } from '../SimulatorContext';
import { PortalClaims } from '../state/EntraTenantState';
import { ControlError } from './ControlError';
import { findFederation } from './findFederation';
import { readChoice } from './readChoice';
import { Input } from './readInput';
import { restoreInPortal } from './restoreInPortal';

const DAY = 24 * 60 * 60 * 1000;

/** Makes a path of the control API that changes the state. */
export type AddAction = (
  path: string,
  act: (input: Input) => Promise<void> | void,
) => void;

/** What befalls the enterprise application and has no API: Microsoft's deeds and the portal's. */
export function addSignInDeeds(
  action: AddAction,
  { store, clock }: Pick<SimulatorContext, 'store' | 'clock'>,
) {
  action('/application/microsoft-status', input => {
    const { tenant, servicePrincipal } = applicationOf(store.state, input);
    const status =
      readChoice(input, 'status', [
        'NotDisabled',
        'DisabledDueToViolationOfServicesAgreement',
      ]) ?? null;
    servicePrincipal.disabledByMicrosoftStatus = status;
    const application = tenant.applications.find(
      ({ appId }) => appId === servicePrincipal.appId,
    );
    if (application) application.disabledByMicrosoftStatus = status;
  });
  action('/application/restore', input => {
    restoreInPortal(store.state, input.text('organization'));
  });
  action('/application/portal-claims', input => {
    const { servicePrincipal } = applicationOf(store.state, input);
    servicePrincipal.simulated.portalClaims = readPortalClaims(input);
  });
  action('/application/upload-certificate', async input => {
    const { servicePrincipal } = applicationOf(store.state, input);
    const notBefore = input.time('begins') ?? clock.now();
    const { thumbprint } = await addSigningCertificate({
      servicePrincipal,
      displayName: 'CN=Uploaded',
      notBefore,
      notAfter: new Date(notBefore.getTime() + 365 * DAY),
    });
    servicePrincipal.preferredTokenSigningKeyThumbprint = thumbprint;
  });
  action('/application/assignment-not-taken', input => {
    const { tenant, servicePrincipal } = applicationOf(store.state, input);
    const name = input.text('group') ?? input.text('user');
    const whose =
      tenant.users.find(each => each.userPrincipalName === name) ??
      tenant.groups.find(each => each.displayName === name);
    const { simulated } = servicePrincipal;
    const theirs = simulated.appRoleAssignments.filter(
      ({ principalId }) => principalId === whose?.id,
    );
    if (theirs.length === 0) {
      throw new ControlError(
        409,
        `${name} is not assigned to the enterprise application. Assign it first.`,
      );
    }
    simulated.assignmentsNotTaken = [
      ...(simulated.assignmentsNotTaken ?? []),
      ...theirs.map(({ id }) => id),
    ];
  });
  action('/application/old-metadata', input => {
    const { servicePrincipal } = applicationOf(store.state, input);
    const { keyCredentials, preferredTokenSigningKeyThumbprint } =
      servicePrincipal;
    servicePrincipal.simulated.publishedThumbprints = keyCredentials
      .flatMap(({ usage, key }) =>
        usage === 'Verify' && key ? [thumbprintOf(key)] : [],
      )
      .filter(
        each => each !== preferredTokenSigningKeyThumbprint?.toUpperCase(),
      );
  });
  action('/tenant-name-id', input => {
    const source = readChoice(input, 'source', ['userPrincipalName', 'mail']);
    for (const tenant of store.state.tenants) tenant.nameIdOfRequests = source;
  });
  action('/tenant-claim-values', input => {
    const sent = readChoice(input, 'sent', ['first', 'all']);
    for (const tenant of store.state.tenants) {
      tenant.claimsOfSeveralValues = sent;
    }
  });
  action('/tenant-wildcards', input => {
    const stand = readChoice(input, 'stand', ['literal', 'matched']);
    for (const tenant of store.state.tenants) tenant.wildcardReplyUrls = stand;
  });
  action('/tenant-signing-key', input => {
    const choice = readChoice(input, 'choice', ['oldest', 'newest']);
    for (const tenant of store.state.tenants) {
      tenant.automaticSigningKey = choice;
    }
  });
}

function applicationOf(
  state: SimulatorContext['store']['state'],
  input: Input,
) {
  const found = findFederation(state, input.text('organization'));
  const { organization, tenant, servicePrincipal } = found;
  if (!tenant || !servicePrincipal) {
    throw new ControlError(
      409,
      `No enterprise application serves ${organization.name}. Create one first.`,
    );
  }
  return { tenant, servicePrincipal };
}

/** One NameID and one further claim; undefined takes everything back. */
function readPortalClaims(input: Input): PortalClaims | undefined {
  const source = input.text('nameIdSource');
  const name = input.text('attribute');
  const value = input.text('value');
  if (!source && !name) return undefined;
  return {
    nameId: source ? { source, format: input.text('nameIdFormat') } : undefined,
    attributes: name
      ? [
          {
            name,
            source: input.text('source'),
            values: value === undefined ? undefined : value.split(','),
          },
        ]
      : undefined,
  };
}
