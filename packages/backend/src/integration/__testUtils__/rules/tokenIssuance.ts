import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

function issue(world: RuleWorld, says: Record<string, string>) {
  return world.entra.tokenIssuance.set({
    TokenIssuancePolicy: { Version: '1', ...says },
  });
}

export const tokenIssuanceEntries: RuleEntry[] = [
  {
    rule: 'assertions-not-signed',
    reason: 'AssertionsNotSigned',
    seen: 'somebody sets the signing option of the SAML certificate to "Sign SAML response"',
    bringAbout: world =>
      issue(world, { TokenResponseSigningPolicy: 'ResponseOnly' }),
    mended: 'it is set to "Sign SAML assertion"',
    mend: world => issue(world, { TokenResponseSigningPolicy: 'TokenOnly' }),
  },
  {
    rule: 'assertions-not-signed',
    reason: 'AssertionsNotSigned',
    seen: 'somebody gives the app registration a token issuance policy with Microsoft Graph, and only the response is signed',
    bringAbout: world =>
      world.entra.registrationTokenIssuance.set({
        TokenIssuancePolicy: {
          Version: '1',
          TokenResponseSigningPolicy: 'ResponseOnly',
        },
      }),
    mended: 'the policy is taken from the app registration',
    mend: world => world.entra.registrationTokenIssuance.takeAway(),
  },
  {
    rule: 'assertions-not-signed',
    reason: 'OtherSamlVersion',
    seen: 'somebody gives the application a token issuance policy for SAML 1.1',
    bringAbout: world => issue(world, { SamlTokenVersion: '1.1' }),
    mended: 'the policy is taken from the application',
    mend: world => world.entra.tokenIssuance.takeAway(),
  },
];
