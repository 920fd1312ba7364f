import { IdentityStoreUser } from '../state/AwsOrganizationState';
import { consolePage } from './consolePage';
import { InstanceVisit } from './ConsoleVisit';
import { Html, html } from './Html';

const createdByWords = { SCIM: 'SCIM', CONSOLE: 'Manual', API: 'API' };

function table(options: {
  label: string;
  columns: string[];
  rows: Html[];
}): Html {
  return html`<table aria-label="${options.label}">
    <thead>
      <tr>
        ${options.columns.map(column => html`<th scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${options.rows}
    </tbody>
  </table>`;
}

/** Users of the identity store. */
export function usersPage(
  visit: InstanceVisit,
  options: { done?: string } = {},
): string {
  const { users } = visit.instance;
  return consolePage({
    visit,
    title: `Users (${users.length})`,
    current: '/users',
    ...options,
    body: html`<section>
      ${users.length
        ? table({
            label: 'Users',
            columns: [
              'Username',
              'Display name',
              'Status',
              'Created by',
              'Actions',
            ],
            rows: users.map(
              user => html`<tr>
                <td>${user.userName}</td>
                <td>${user.displayName}</td>
                <td>${user.active ? 'Enabled' : 'Disabled'}</td>
                <td>${createdByWords[user.createdBy]}</td>
                <td>
                  ${deed(
                    visit,
                    user,
                    user.active ? 'disable' : 'enable',
                    user.active ? 'Disable user access' : 'Enable user access',
                  )}
                  ${deed(visit, user, 'delete', 'Delete user')}
                </td>
              </tr>`,
            ),
          })
        : html`<p>
            There are no users yet. Add one, or let your identity provider send
            them.
          </p>`}
      ${!visit.instance.provisioning &&
      html`<a class="button" href="${visit.base}/users/add">Add user</a>`}
    </section>`,
  });
}

function deed(
  { base }: InstanceVisit,
  user: IdentityStoreUser,
  name: string,
  label: string,
): Html {
  return html`<form method="post" action="${base}/users/${user.id}/${name}">
    <button type="submit" aria-label="${label}: ${user.userName}">
      ${label}
    </button>
  </form>`;
}

/** Groups of the identity store. */
export function groupsPage(visit: InstanceVisit): string {
  const { groups } = visit.instance;
  return consolePage({
    visit,
    title: `Groups (${groups.length})`,
    current: '/groups',
    body: html`<section>
      ${groups.length
        ? table({
            label: 'Groups',
            columns: ['Group name', 'Users', 'Created by'],
            rows: groups.map(
              group => html`<tr>
                <td>${group.displayName}</td>
                <td>${group.members.length}</td>
                <td>${createdByWords[group.createdBy]}</td>
              </tr>`,
            ),
          })
        : html`<p>
            There are no groups yet. Your identity provider sends them.
          </p>`}
    </section>`,
  });
}

const userFields = [
  ['userName', 'Username'],
  ['email', 'Email address'],
  ['givenName', 'First name'],
  ['familyName', 'Last name'],
  ['displayName', 'Display name'],
];

/** Form that adds a user by hand. */
export function addUserPage(
  visit: InstanceVisit,
  options: { problem?: string } = {},
): string {
  return consolePage({
    visit,
    title: 'Add user',
    current: '/users',
    ...options,
    body: html`<form method="post" action="${visit.base}/users/add">
      <section>
        ${userFields.map(
          ([name, label]) => html`<label for="${name}">${label}</label>
            <input id="${name}" name="${name}" required />`,
        )}
      </section>
      <a class="button" href="${visit.base}/users">Cancel</a>
      <button class="primary" type="submit">Add user</button>
    </form>`,
  });
}
