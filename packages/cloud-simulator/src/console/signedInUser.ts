import {
  IdentityCenterState,
  IdentityStoreUser,
} from '../state/AwsOrganizationState';
import { SignInRefusal } from './SignInRefusal';

/** The enabled user whose user name is the NameID, or a refusal in AWS's words. */
export function signedInUser(
  store: IdentityCenterState,
  nameId: string,
): IdentityStoreUser {
  const wanted = nameId.toLowerCase();
  const user = store.users.find(
    ({ userName }) => userName.toLowerCase() === wanted,
  );
  if (user?.active) return user;
  if (user) {
    throw SignInRefusal.disabledUser(
      `The user ${nameId} is disabled in the identity store.`,
    );
  }
  const other = store.users.find(
    ({ emails, externalId }) =>
      externalId === nameId ||
      emails.some(({ value }) => value.toLowerCase() === wanted),
  );
  throw other
    ? SignInRefusal.otherUserName(
        `The NameID is ${nameId}, but the user name is ${other.userName}: they must be equal.`,
      )
    : SignInRefusal.unknownUser(
        `The identity store has no user with the user name ${nameId}.`,
      );
}
