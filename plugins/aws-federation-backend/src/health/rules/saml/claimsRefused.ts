import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';

const mostNamed = 5;

/** Claims for access control that AWS does not take. */
export const claimsRefused = defineRule({
  id: 'claims-refused',
  title: 'AWS refuses some claims',
  condition: 'SamlReady',
  reads: ['claims'],
  reports: {
    ClaimsRefused: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: true,
  inspect({ claims: { nameId, refusedClaims } }, { pages }) {
    if (refusedClaims.length === 0) return [];
    const policy = nameId?.policyName
      ? `the claims mapping policy "${nameId.policyName}"`
      : 'the claims mapping policy of the application';
    return [
      {
        reason: 'ClaimsRefused',
        title: `People for whom Entra sends ${
          refusedClaims.length === 1
            ? 'a claim that AWS refuses'
            : `one of ${counted(
                refusedClaims.length,
                'claim',
              )} that AWS refuses`
        } cannot sign in.`,
        detail: `AWS takes at most 50 attributes for access control, each once, with letters, digits, spaces and _ . : / = + - @ in its name. It refuses ${refusedClaims
          .slice(0, mostNamed)
          .join(', ')}${refusedClaims.length > mostNamed ? ' and more' : ''}.`,
        remedy: `Correct these claims in ${policy}.`,
        remedyPage: pages.entraSingleSignOn,
        source: 'Microsoft Graph, claims mapping policies',
      },
    ];
  },
});
