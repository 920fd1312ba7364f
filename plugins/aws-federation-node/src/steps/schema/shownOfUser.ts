import type { User } from '@microsoft/microsoft-graph-types';
import { ShownAttributes } from './isLetPass';

/** What Graph shows of a user, by the names of the synchronization schema. */
export function shownOfUser(person: User): ShownAttributes {
  const { id, userPrincipalName, onPremisesExtensionAttributes } = person;
  const { displayName, givenName, surname, mail, employeeId } = person;
  const { department, jobTitle, companyName, city, state, country } = person;
  return {
    ...onPremisesExtensionAttributes,
    objectId: id,
    // Of a guest Entra's provisioning knows it without the marker.
    userPrincipalName: userPrincipalName?.includes('#EXT#')
      ? undefined
      : userPrincipalName,
    displayName,
    givenName,
    surname,
    mail,
    employeeId,
    department,
    jobTitle,
    companyName,
    city,
    state,
    country,
  };
}
