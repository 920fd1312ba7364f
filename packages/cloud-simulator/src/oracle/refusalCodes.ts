import { ResponseFault, SignInRefusalKind } from '../console/SignInRefusal';

/** Numbers of the errors with which Entra ends a sign-in by SAML. */
const signInErrors = [
  50003, 50011, 50020, 50057, 50105, 650056, 700016, 7000112, 76021, 90002,
] as const;

/**
 * Of Entra: `AADSTS50105` and the like, that there is nothing to sign in to, or that it
 * leads people to a sign-on URL at which nobody knows them.
 */
export type EntraRefusalCode =
  | 'noApplication'
  | 'signOnUrlElsewhere'
  | `AADSTS${(typeof signInErrors)[number]}`;

/**
 * Of AWS: one of its pages, or what lies behind the page that says nothing; or that nobody
 * answers where the response goes, or that AWS takes the person for somebody else.
 */
export type AwsRefusalCode =
  | SignInRefusalKind
  | ResponseFault
  | 'elsewhere'
  | 'somebodyElse';

/**
 * The code of an error of Entra's login service.
 * @throws Error when no sign-in by SAML ends with it
 */
export function entraRefusalCode(number: number): EntraRefusalCode {
  const known = signInErrors.find(each => each === number);
  if (!known) throw new Error(`No sign-in ends with AADSTS${number}.`);
  return `AADSTS${known}`;
}
