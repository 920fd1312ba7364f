import { awsPage } from './awsPage';
import { ConsoleVisit } from './ConsoleVisit';
import { Html, html } from './Html';

const places = [
  { path: '', name: 'Dashboard' },
  { path: '/users', name: 'Users' },
  { path: '/groups', name: 'Groups' },
  { path: '/settings', name: 'Settings' },
];

/** A page of the console with its navigation. */
export function consolePage(options: {
  visit: ConsoleVisit;
  title: string;
  /** Path in the navigation that the page belongs to. */
  current: '' | '/users' | '/groups' | '/settings';
  body: Html;
  /** What is wrong with what the reader sent. */
  problem?: string;
  /** What the reader has just done. */
  done?: string;
}): string {
  const { visit, title, current, body, problem, done } = options;
  const { organization, base } = visit;
  const links = organization.identityCenter ? places : places.slice(0, 1);
  return awsPage({
    title,
    place: `IAM Identity Center · ${organization.region} · ${organization.name} (${organization.managementAccountId})`,
    navigation: html`<nav aria-label="IAM Identity Center">
      <ul>
        ${links.map(
          ({ path, name }) =>
            html`<li>
              <a
                href="${base}${path}"
                ${path === current && new Html('aria-current="page"')}
                >${name}</a
              >
            </li>`,
        )}
      </ul>
    </nav>`,
    body: html`${problem && html`<p role="alert">${problem}</p>`}
    ${done && html`<p role="status">${done}</p>`} ${body}`,
  });
}
