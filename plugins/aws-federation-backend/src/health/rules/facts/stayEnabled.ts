/** What it comes to that somebody who leaves is not disabled in AWS. */
export const stayEnabled =
  'Entra refuses sign-in to a disabled account, and to whoever has lost an application that requires assignment; what they have open in AWS goes on.';
