import { EntraTenantState } from '../../state/EntraTenantState';
import { entraPage } from '../html/entraPage';
import { escapeMarkup } from '../html/escapeMarkup';
import { hiddenFields } from './hiddenFields';

/** The page where a person signs in. `hidden` is carried through the form. */
export function signInPage(options: {
  tenant: EntraTenantState;
  applicationName: string;
  action: string;
  hidden: Record<string, string>;
  userName?: string;
  problem?: string;
}): string {
  const { tenant, problem } = options;
  const people = tenant.users.filter(user => !user.deletedDateTime);
  return entraPage({
    title: 'Sign in',
    body: `
${problem ? `<p role="alert">${escapeMarkup(problem)}</p>` : ''}
<p>to continue to <strong>${escapeMarkup(options.applicationName)}</strong></p>
<form method="post" action="${escapeMarkup(options.action)}">
${hiddenFields(options.hidden)}
<label for="userName">User name</label>
<input id="userName" name="userName" type="text" list="people" autocomplete="username" required autofocus value="${escapeMarkup(
      options.userName ?? '',
    )}">
<datalist id="people">${people
      .slice(0, 50)
      .map(
        user =>
          `<option value="${escapeMarkup(
            user.userPrincipalName,
          )}">${escapeMarkup(user.displayName ?? '')}</option>`,
      )
      .join('')}</datalist>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required>
<button type="submit">Sign in</button>
</form>
<details>
<summary>Who can sign in here?</summary>
<p>These people are simulated; their passwords open nothing else.</p>
<table>
<thead><tr><th scope="col">Name</th><th scope="col">User name</th><th scope="col">Password</th></tr></thead>
<tbody>${people
      .slice(0, 50)
      .map(
        user =>
          `<tr><td>${escapeMarkup(
            user.displayName ?? '',
          )}</td><td>${escapeMarkup(
            user.userPrincipalName,
          )}</td><td><code>${escapeMarkup(user.password)}</code></td></tr>`,
      )
      .join('')}</tbody>
</table>
</details>`,
  });
}
