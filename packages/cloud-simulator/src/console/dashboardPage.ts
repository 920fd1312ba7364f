import { accessPortalUrl } from './accessPortalUrl';
import { consolePage } from './consolePage';
import { ConsoleVisit } from './ConsoleVisit';
import { html } from './Html';

/** Start page: enables Identity Center, or shows what there is. */
export function dashboardPage(
  visit: ConsoleVisit,
  options: { problem?: string } = {},
): string {
  const { organization, base, context } = visit;
  const instance = organization.identityCenter;
  const body = instance
    ? html`<section aria-labelledby="summary">
        <h2 id="summary">Settings summary</h2>
        <dl>
          <dt>Instance ARN</dt>
          <dd>${instance.instanceArn}</dd>
          <dt>Identity store ID</dt>
          <dd>${instance.identityStoreId}</dd>
          <dt>Region</dt>
          <dd>${organization.region}</dd>
          <dt>Organization ID</dt>
          <dd>${organization.organizationId}</dd>
          <dt>AWS access portal URL</dt>
          <dd>
            ${accessPortalUrl(context.pageOrigin, instance.identityStoreId)}
          </dd>
        </dl>
        <a class="button" href="${base}/settings">Go to settings</a>
      </section>`
    : html`<section aria-labelledby="enable">
        <h2 id="enable">Enable IAM Identity Center</h2>
        <p>
          Connect your workforce users once and manage their access to all your
          AWS accounts. The instance is created in ${organization.region} for
          the organization ${organization.organizationId}.
        </p>
        <form method="post" action="${base}/enable">
          <button class="primary" type="submit">Enable</button>
        </form>
      </section>`;
  return consolePage({
    visit,
    title: 'IAM Identity Center',
    current: '',
    ...options,
    body,
  });
}
