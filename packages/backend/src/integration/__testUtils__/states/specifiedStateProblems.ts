import { PermissionSetSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CloudState } from 'cloud-simulator';
import { organization } from '../startLab';
import { ServicePrincipal, Tenant } from './CloudParts';
import { accessHolds } from './accessHolds';
import { applicationName } from './StartingState';
import { objectMappingOf } from './objectMappingOf';

const users = ['katherine.johnson@contoso.example'];
const groups = ['aws-labs-explorers'];
const canary = 'alan.turing@contoso.example';

/**
 * What is not as specified at the end, one sentence each. Reads the clouds themselves, and
 * knows nothing of the steps.
 *
 * @param options.start - before the first run
 * @param options.federated - undisturbed, for what AWS's metadata says
 */
export function specifiedStateProblems(options: {
  start: CloudState;
  end: CloudState;
  federated: CloudState;
  scimToken: string;
  /** The portal may have forgotten those that no template takes. */
  permissionSets: PermissionSetSpecification[];
}): string[] {
  const { start, end, federated, scimToken, permissionSets } = options;
  const [tenant] = end.tenants;
  const good = federationOf(federated.tenants[0]);
  // A new name makes it no other application.
  const serving = tenant.applications.filter(each =>
    isServing(each, good.application.id),
  );
  if (serving.length !== 1) return [`${serving.length} applications.`];
  const [application] = serving;
  const principals = tenant.servicePrincipals.filter(
    ({ appId }) => appId === application.appId,
  );
  if (principals.length !== 1) {
    return [`${principals.length} service principals.`];
  }
  const [principal] = principals;
  const { secrets, job } = principal.simulated;
  // A person decides about these, and until then Entra sends nobody.
  const deletionsHeld =
    job?.document.status.quarantine?.reason === 'TooManyDeletes';
  const center = identityCenterOf(end)!;
  const holds: Array<[string, boolean]> = [
    ['SAML mode', principal.preferredSingleSignOnMode === 'saml'],
    [
      'identifier',
      same(application.identifierUris, good.application.identifierUris),
    ],
    [
      'reply URLs',
      same(
        [...application.web.redirectUris].sort(),
        [...good.application.web.redirectUris].sort(),
      ),
    ],
    ['sign-on URL', principal.loginUrl === good.principal.loginUrl],
    ['active valid certificate', hasActiveCertificate(principal)],
    ['job runs', job?.document.schedule.state === 'Active'],
    [
      'job out of quarantine',
      deletionsHeld || job?.document.status.code !== 'Quarantine',
    ],
    ['userName', userNameSource(job?.schema) === 'userPrincipalName'],
    [
      'required mappings',
      same(
        targetsOf(job?.schema),
        targetsOf(good.principal.simulated.job?.schema),
      ),
    ],
    ['users on', objectMappingOf(job?.schema, 'User')?.enabled === true],
    ['groups off', objectMappingOf(job?.schema, 'Group')?.enabled !== true],
    [
      'endpoint',
      secrets.BaseAddress === good.principal.simulated.secrets.BaseAddress,
    ],
    ['token', secrets.SecretToken === scimToken],
    ['scope', secrets.SyncAll === 'false'],
    ['NameID', nameIdIsPrincipalName(tenant, principal)],
    [
      'first user in AWS',
      deletionsHeld ||
        !mayBeSent(tenant, principal) ||
        center.users.filter(({ userName }) => userName === canary).length === 1,
    ],
    ['specified assignments', hasAssignments(tenant, principal)],
    ...accessHolds({
      start: identityCenterOf(start),
      end: center,
      permissionSets,
      isUserSent: mayBeSent(tenant, principal),
    }),
    ['other assignments', keepsAssignments(start, principal)],
    [
      'what belongs to others',
      same(
        others(start, good.application.id),
        others(end, good.application.id),
      ),
    ],
  ];
  return holds
    .filter(([, holdsTrue]) => !holdsTrue)
    .map(([what]) => `Not as specified: ${what}.`);
}

function isServing(
  { id, displayName }: Tenant['applications'][number],
  applicationId: string,
): boolean {
  return displayName === applicationName || id === applicationId;
}

/** Whether the first user has the application; without it she stays where she is. */
function mayBeSent(
  { users: all, groups: some }: Tenant,
  { simulated }: ServicePrincipal,
) {
  const user = all.find(each => each.userPrincipalName === canary);
  return simulated.appRoleAssignments.some(
    ({ principalId }) =>
      principalId === user?.id ||
      some.some(
        ({ id, members }) =>
          id === principalId && user && members.includes(user.id),
      ),
  );
}

function identityCenterOf({ organizations }: CloudState) {
  return organizations.find(({ name }) => name === organization)
    ?.identityCenter;
}

function federationOf(tenant: Tenant) {
  const application = tenant.applications.find(
    ({ displayName }) => displayName === applicationName,
  )!;
  const principal = tenant.servicePrincipals.find(
    ({ appId }) => appId === application.appId,
  )!;
  return { application, principal };
}

function hasActiveCertificate(principal: ServicePrincipal): boolean {
  const preferred = principal.preferredTokenSigningKeyThumbprint;
  return principal.keyCredentials.some(
    ({ usage, customKeyIdentifier, endDateTime }) =>
      usage === 'Verify' &&
      Buffer.from(customKeyIdentifier, 'base64')
        .toString('hex')
        .toUpperCase() === preferred?.toUpperCase() &&
      Date.parse(endDateTime) > Date.now() &&
      customKeyIdentifier in principal.simulated.signingKeys,
  );
}

type Schema = NonNullable<ServicePrincipal['simulated']['job']>['schema'];
type SchemaPart = Record<string, any>;

function userNameSource(schema: Schema | undefined): string | undefined {
  return objectMappingOf(schema, 'User')?.attributeMappings.find(
    (mapping: SchemaPart) => mapping.targetAttributeName === 'userName',
  )?.source.name;
}

function targetsOf(schema: Schema | undefined): string[] {
  return (objectMappingOf(schema, 'User')?.attributeMappings ?? [])
    .map((mapping: SchemaPart) => mapping.targetAttributeName)
    .sort();
}

function nameIdIsPrincipalName(tenant: Tenant, principal: ServicePrincipal) {
  const ids = principal.simulated.claimsMappingPolicyIds ?? [];
  return (tenant.claimsMappingPolicies ?? [])
    .filter(({ id }) => ids.includes(id))
    .flatMap(
      ({ definition }) =>
        JSON.parse(definition[0]).ClaimsMappingPolicy.ClaimsSchema ?? [],
    )
    .filter(({ SamlClaimType = '' }) => /nameidentifier$/.test(SamlClaimType))
    .every(({ ID }) => /^userprincipalname$/i.test(ID));
}

function hasAssignments(tenant: Tenant, principal: ServicePrincipal) {
  const wanted = [
    ...tenant.users.filter(each => users.includes(each.userPrincipalName)),
    ...tenant.groups.filter(each => groups.includes(each.displayName)),
  ];
  const { appRoleAssignments } = principal.simulated;
  return (
    wanted.length === users.length + groups.length &&
    wanted.every(
      ({ id }) =>
        appRoleAssignments.filter(each => each.principalId === id).length === 1,
    )
  );
}

function keepsAssignments(start: CloudState, principal: ServicePrincipal) {
  const before = start.tenants[0].servicePrincipals.find(
    ({ id }) => id === principal.id,
  );
  return (before?.simulated.appRoleAssignments ?? []).every(({ id }) =>
    principal.simulated.appRoleAssignments.some(each => each.id === id),
  );
}

/** Everything but the federation under test. */
function others({ tenants, organizations }: CloudState, applicationId: string) {
  const [{ provisioningLogs, ...tenant }, ...rest] = tenants;
  const mine = tenant.applications
    .filter(each => isServing(each, applicationId))
    .map(({ appId }) => appId);
  const notMine = ({ appId }: { appId: string }) => !mine.includes(appId);
  return [
    {
      ...tenant,
      applications: tenant.applications.filter(notMine),
      servicePrincipals: tenant.servicePrincipals.filter(notMine),
      claimsMappingPolicies: tenant.claimsMappingPolicies?.filter(
        ({ displayName }) => !/^AWS federation/.test(displayName),
      ),
    },
    ...rest,
    ...organizations.filter(({ name }) => name !== organization),
  ];
}

function same(left: unknown, right: unknown): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
