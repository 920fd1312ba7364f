import {
  defineRule,
  RefusedClaim,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { policyOf } from './policyOf';

const mostNamed = 5;
const against: Record<RefusedClaim['because'], string> = {
  key: 'by its key',
  value: 'by its value',
  twice: 'as it is named twice',
  tooMany: 'as there are more before it',
};

/** Attributes for access control that AWS does not take. */
export const claimsRefused = defineRule({
  id: 'claims-refused',
  title: 'AWS refuses some claims',
  condition: 'SamlReady',
  reads: ['claims', 'accessControl'],
  reports: {
    // Nobody's attributes are read: a claim may be sent of everybody or of nobody.
    ClaimsRefused: { severity: 'warning', effect: 'not-known', urgency: 'now' },
    SeveralValuesPossible: { severity: 'warning', effect: 'not-known' },
    RefusedOnceEnabled: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/attributesforaccesscontrol.html',
    'https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html',
    'https://learn.microsoft.com/entra/identity-platform/reference-claims-customization',
  ],
  duringSetUp: true,
  inspect(
    {
      claims: { nameId, refusedClaims, severalValues: inPolicy },
      accessControl: { status, severalValues: inExtensions = [] },
    },
    { pages },
  ) {
    const policy = policyOf(nameId);
    const severalValues = [...new Set([...inPolicy, ...inExtensions])];
    const common = {
      remedyPage: pages.entraSingleSignOn,
      source: 'Microsoft Graph, claims mapping policies',
    };
    const count = refusedClaims.length + severalValues.length;
    // Without an instance that works, or until it is asked, nothing tells whether AWS reads them.
    if (status === undefined) return [];
    if (status === 'DISABLED' && count > 0) {
      return [
        {
          ...common,
          reason: 'RefusedOnceEnabled' as const,
          title: `Once attributes for access control are enabled in AWS, people of whom Entra sends ${
            count === 1 ? 'a claim' : `one of ${counted(count, 'claim')}`
          } that AWS may refuse cannot sign in.`,
          detail: `Until then AWS ignores such attributes. It will not take ${listed(
            [
              ...refusedInWords(refusedClaims),
              ...severalValues.map(type => `${type} (with several values)`),
            ],
          )}.`,
          remedy: `Correct these claims in ${policy}, or take them out, before anybody enables attributes for access control.`,
        },
      ];
    }
    return [
      ...(refusedClaims.length
        ? [
            {
              ...common,
              reason: 'ClaimsRefused' as const,
              title: `AWS refuses the sign-in of everybody for whom Entra sends ${
                refusedClaims.length === 1
                  ? 'a claim that it does not take'
                  : `one of ${counted(
                      refusedClaims.length,
                      'claim',
                    )} that it does not take`
              }.`,
              detail: `AWS takes at most 50 attributes for access control, each with a key of its own, whatever its case, of up to 128 letters, digits, spaces and _ . : / = + - @, and with one value of up to 256 of these. It refuses ${listed(
                refusedInWords(refusedClaims),
              )}.`,
              remedy: `Correct these claims in ${policy}.`,
            },
          ]
        : []),
      ...(severalValues.length
        ? [
            {
              ...common,
              reason: 'SeveralValuesPossible' as const,
              title: `Whether people can sign in is not known: ${
                severalValues.length === 1
                  ? 'a claim for access control comes'
                  : `${counted(
                      severalValues.length,
                      'claim',
                    )} for access control come`
              } from what may have several values.`,
              detail: `AWS refuses an attribute for access control that has several values. Entra may send more than one of ${listed(
                severalValues,
              )}.`,
              remedy: `Take these claims from an attribute that has one value, in ${policy}.`,
            },
          ]
        : []),
    ];
  },
});

function refusedInWords(refused: RefusedClaim[]): string[] {
  return refused.map(({ type, because }) => `${type} (${against[because]})`);
}

function listed(claims: string[]): string {
  return `${claims.slice(0, mostNamed).join(', ')}${
    claims.length > mostNamed ? ' and more' : ''
  }`;
}
