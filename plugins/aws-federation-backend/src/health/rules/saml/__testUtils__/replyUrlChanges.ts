import { Change } from '../../../../__testUtils__/changes';

const host = 'https://eu-central-1';
export const ipv4 = `${host}.signin.aws/platform/saml/acs/a`;
export const classic = `${host}.signin.aws.amazon.com/platform/saml/acs/b`;
export const dualStack = `${host}.sso.signin.aws/platform/saml/acs/a`;

const created =
  (createdAt: string): Change =>
  ({ facts }) => {
    facts.instance.instance!.createdAt = createdAt;
  };
export const young = created('2026-03-01T00:00:00Z');
export const old = created('2025-03-01T00:00:00Z');
/** Then who chooses AWS in My Apps begins sign-in at AWS. */
export const signOnUrl: Change = ({ facts, input }) => {
  facts.application.servicePrincipal!.loginUrl =
    input.specification.saml.signOnUrl;
};
/** AWS's metadata as it is for an instance that never had a classic URL. */
export const withoutClassic: Change = ({ input }) => {
  input.specification.saml.assertionConsumerServiceUrls = [ipv4, dualStack];
};
export const addedTo =
  (region: string, status = 'ACTIVE'): Change =>
  ({ facts }) => {
    facts.instance.instance!.regions = [
      { name: 'eu-central-1', status: 'ACTIVE', isPrimary: true },
      { name: region, status, isPrimary: false },
    ];
  };
