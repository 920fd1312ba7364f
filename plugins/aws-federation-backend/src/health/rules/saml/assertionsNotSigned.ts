import {
  defineRule,
  TokenIssuance,
} from '@aws-federation/backstage-plugin-aws-federation-node';

const samlTwo = '2.0';

/** Entra signs in another way than AWS's metadata asks for. */
export const assertionsNotSigned = defineRule({
  id: 'assertions-not-signed',
  title: 'Entra signs in another way than AWS asks for',
  condition: 'SamlReady',
  reads: ['tokenIssuance'],
  reports: {
    // What AWS does with the answer is not published.
    AssertionsNotSigned: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
    OtherSamlVersion: {
      severity: 'warning',
      effect: 'not-known',
      urgency: 'now',
    },
  },
  sources: [
    'https://learn.microsoft.com/graph/api/resources/tokenissuancepolicy',
    'https://learn.microsoft.com/graph/api/application-list-tokenissuancepolicies',
    'https://learn.microsoft.com/entra/identity/enterprise-apps/certificate-signing-options',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/samlfederationconcept.html',
  ],
  duringSetUp: true,
  throughApplication: true,
  inspect({ tokenIssuance: { policies } }, { pages }) {
    const common = { source: 'Microsoft Graph, token issuance policies' };
    const unsigned = policies.find(({ signs }) => !signsAssertion(signs));
    const old = policies.find(
      ({ samlVersion = samlTwo }) => samlVersion !== samlTwo,
    );
    return [
      ...(unsigned
        ? [
            {
              ...common,
              reason: 'AssertionsNotSigned' as const,
              title: `Whether people can sign in is not known: AWS asks for signed assertions, and ${named(
                unsigned,
              )} says ${
                unsigned.signs
                  ? `"${unsigned.signs}"`
                  : 'something that cannot be read'
              }.`,
              detail: [
                "AWS's metadata says WantAssertionsSigned. What AWS does with an assertion that is not signed itself is not published.",
                ...ofRegistration(unsigned),
              ].join(' '),
              ...(unsigned.ofRegistration
                ? {
                    remedy: `Take the policy "${unsigned.policyName}" from the app registration with Microsoft Graph, or set its TokenResponseSigningPolicy to TokenOnly, then sign in once.`,
                  }
                : {
                    remedy:
                      'Set the signing option of the SAML certificate in Entra to "Sign SAML assertion", then sign in once.',
                    remedyPage: pages.entraSingleSignOn,
                  }),
            },
          ]
        : []),
      ...(old
        ? [
            {
              ...common,
              reason: 'OtherSamlVersion' as const,
              title: `Whether people can sign in is not known: AWS takes SAML 2.0, and ${named(
                old,
              )} says SAML ${old.samlVersion}.`,
              detail: ofRegistration(old).join(' ') || undefined,
              remedy: `Take the policy "${old.policyName}" from the ${holderOf(
                old,
              )} with Microsoft Graph, or set its SamlTokenVersion to 2.0, then sign in once.`,
              remedyPage: old.ofRegistration
                ? undefined
                : pages.entraSingleSignOn,
            },
          ]
        : []),
    ];
  },
});

function signsAssertion(signs: TokenIssuance['signs']): boolean {
  return signs === 'TokenOnly' || signs === 'ResponseAndToken';
}

function holderOf(policy: TokenIssuance): string {
  return policy.ofRegistration ? 'app registration' : 'enterprise application';
}

function named(policy: TokenIssuance): string {
  return `the token issuance policy "${policy.policyName}" of the ${holderOf(
    policy,
  )}`;
}

function ofRegistration(policy: TokenIssuance): string[] {
  return policy.ofRegistration
    ? [
        'Whether Entra follows a policy of the app registration beside one of the enterprise application is not published.',
      ]
    : [];
}
