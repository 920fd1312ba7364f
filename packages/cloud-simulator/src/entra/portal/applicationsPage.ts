import { EntraTenantState } from '../../state/EntraTenantState';
import { entraPage } from '../html/entraPage';
import { escapeMarkup } from '../html/escapeMarkup';

/**
 * All enterprise applications. The real portal keeps the address of a view behind `#`,
 * which no server sees: a line of script opens the application that it names.
 */
export function applicationsPage(tenants: EntraTenantState[]): string {
  const sections = tenants.map(tenant => {
    const rows = tenant.servicePrincipals.map(
      ({ id, displayName, appId }) =>
        `<tr><td><a href="/entra/applications/${escapeMarkup(
          id,
        )}">${escapeMarkup(displayName)}</a></td><td><code>${escapeMarkup(
          appId,
        )}</code></td></tr>`,
    );
    return `<h2>${escapeMarkup(tenant.displayName)}</h2>
<table>
<thead><tr><th scope="col">Name</th><th scope="col">Application ID</th></tr></thead>
<tbody>${
      rows.join('') ||
      '<tr><td colspan="2">There are no enterprise applications.</td></tr>'
    }</tbody>
</table>`;
  });
  return entraPage({
    title: 'Enterprise applications',
    body: `${sections.join('\n')}
<script>
const named = /\\/objectId\\/([0-9a-f-]{36})/i.exec(location.hash);
if (named) location.replace('/entra/applications/' + named[1]);
</script>`,
  });
}
