import { EntraTenantState, EntraUser } from '../../state/EntraTenantState';
import { LoginError } from '../login/LoginError';

/** The user who knows this password. */
export function authenticateUser(options: {
  tenant: EntraTenantState;
  userName: string;
  password: string;
}): EntraUser {
  const { tenant, password } = options;
  const wanted = options.userName.trim().toLowerCase();
  const user = tenant.users.find(
    candidate =>
      !candidate.deletedDateTime &&
      candidate.userPrincipalName.toLowerCase() === wanted,
  );
  if (!user) {
    throw new LoginError({
      number: 50034,
      status: 400,
      error: 'invalid_grant',
      message: `The user account ${options.userName} does not exist in the ${tenant.displayName} directory. To sign into this application, the account must be added to the directory.`,
    });
  }
  if (user.password !== password) {
    throw new LoginError({
      number: 50126,
      status: 400,
      error: 'invalid_grant',
      message:
        'Error validating credentials due to invalid username or password.',
    });
  }
  return user;
}
