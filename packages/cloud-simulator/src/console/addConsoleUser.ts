import { createUser } from '../scim/createUser';
import { ScimError } from '../scim/ScimError';
import { ConsoleProblem } from './ConsoleProblem';
import { InstanceVisit } from './ConsoleVisit';

/** Adds a user by hand, under the same rules as a user that comes by SCIM. */
export function addConsoleUser(
  visit: InstanceVisit,
  form: Map<string, string>,
) {
  const { context, instance } = visit;
  try {
    createUser({
      store: instance,
      clock: context.clock,
      createdBy: 'CONSOLE',
      resource: {
        userName: form.get('userName'),
        displayName: form.get('displayName'),
        name: {
          givenName: form.get('givenName'),
          familyName: form.get('familyName'),
        },
        emails: [{ value: form.get('email'), type: 'work', primary: true }],
      },
    });
  } catch (error) {
    if (!(error instanceof ScimError)) throw error;
    throw new ConsoleProblem(
      error.status === 409
        ? 'A user with this username or email address exists already.'
        : 'Fill in every field; names must not contain special characters.',
    );
  }
  context.store.changed();
}
