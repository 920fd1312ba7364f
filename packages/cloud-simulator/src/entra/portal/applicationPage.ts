import { SimulatorContext } from '../../SimulatorContext';
import {
  EntraServicePrincipal,
  EntraTenantState,
} from '../../state/EntraTenantState';
import { entraPage } from '../html/entraPage';
import { escapeMarkup } from '../html/escapeMarkup';

/** One enterprise application: single sign-on, certificates, people, provisioning. */
export function applicationPage(options: {
  context: SimulatorContext;
  tenant: EntraTenantState;
  servicePrincipal: EntraServicePrincipal;
}): string {
  const { context, tenant, servicePrincipal } = options;
  const { job, appRoleAssignments, secrets } = servicePrincipal.simulated;
  const application = tenant.applications.find(
    ({ appId }) => appId === servicePrincipal.appId,
  );
  const quarantine = job?.document.status.quarantine;
  const metadata = `${context.apiOrigin}/${tenant.tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${servicePrincipal.appId}`;
  return entraPage({
    title: servicePrincipal.displayName,
    body: `
<p><a href="/entra">All enterprise applications</a></p>
${table('Properties', [
  ['Application ID', servicePrincipal.appId],
  ['Object ID', servicePrincipal.id],
  [
    'Assignment required',
    servicePrincipal.appRoleAssignmentRequired ? 'Yes' : 'No',
  ],
])}
${table('Single sign-on', [
  ['Mode', servicePrincipal.preferredSingleSignOnMode ?? 'Not set'],
  ['Identifier (Entity ID)', list(application?.identifierUris)],
  ['Reply URL', list(application?.web.redirectUris)],
  ['Sign on URL', servicePrincipal.loginUrl ?? 'Not set'],
  ['Federation metadata', metadata],
])}
${table('Signing certificates', certificates(servicePrincipal))}
${table(
  'Users and groups',
  appRoleAssignments.map(({ principalDisplayName, principalType }) => [
    principalDisplayName,
    principalType,
  ]),
)}
${table('Provisioning', [
  ['Status', job?.document.status.code ?? 'Not set up'],
  ['Schedule', job?.document.schedule.state ?? 'Not set up'],
  ['Tenant URL', secrets.BaseAddress ?? 'Not set'],
  ['Secret token', secrets.SecretToken ? 'Saved' : 'Not set'],
  [
    'Scope',
    secrets.SyncAll?.toLowerCase() === 'true'
      ? 'All users and groups'
      : 'Assigned users and groups',
  ],
  ['Next cycle', job?.nextCycleAt ?? 'None'],
  ...(quarantine
    ? [['Quarantine', `${quarantine.reason}: ${quarantine.error?.message}`]]
    : []),
])}`,
  });
}

function certificates(servicePrincipal: EntraServicePrincipal): string[][] {
  const preferred =
    servicePrincipal.preferredTokenSigningKeyThumbprint?.toUpperCase();
  return servicePrincipal.keyCredentials
    .filter(({ usage }) => usage === 'Verify')
    .map(({ customKeyIdentifier, endDateTime }) => {
      const thumbprint = Buffer.from(customKeyIdentifier, 'base64')
        .toString('hex')
        .toUpperCase();
      const state = thumbprint === preferred ? 'Active' : 'Inactive';
      return [thumbprint, `${state}, expires ${endDateTime}`];
    });
}

function list(values: string[] | undefined): string {
  return values?.length ? values.join(', ') : 'Not set';
}

function table(title: string, rows: string[][]): string {
  const body = rows.map(
    ([name, value]) =>
      `<tr><th scope="row">${escapeMarkup(name)}</th><td>${escapeMarkup(
        value,
      )}</td></tr>`,
  );
  return `<h2>${escapeMarkup(title)}</h2>
<table><tbody>${
    body.join('') || '<tr><td>There is nothing here.</td></tr>'
  }</tbody></table>`;
}
