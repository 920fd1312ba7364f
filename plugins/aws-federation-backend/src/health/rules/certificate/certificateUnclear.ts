import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { isRecordedInAws } from '../facts/isRecordedInAws';
import { validCertificates } from '../facts/validCertificates';
import { certificateSources } from './certificateSources';

/** No certificate is the active one, and it cannot be told which Entra signs with. */
export const certificateUnclear = defineRule({
  id: 'certificate-unclear',
  title: 'It is unclear which certificate Entra signs with',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    NoCertificateActive: { severity: 'warning', effect: 'not-known' },
    CertificateUnreadable: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    ...certificateSources,
    'https://learn.microsoft.com/graph/api/resources/serviceprincipal',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  inspect({ application: facts }, { recorded, now, pages }) {
    const { servicePrincipal, signingCertificates } = facts;
    const valid = validCertificates(facts, now);
    const active = signingCertificates.find(certificate => certificate.active);
    // An active one that has ended is replaced by any other, also by an unreadable one.
    const decides = active && (valid.includes(active) || !hasUnreadable(facts));
    if (!servicePrincipal || decides) return [];
    const common = {
      remedy:
        'Open the SAML certificates in Entra, make the one that AWS has the active one, and delete the others.',
      remedyPage: pages.entraSingleSignOn,
      source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
    };
    if (hasUnreadable(facts)) {
      return [
        {
          ...common,
          reason: 'CertificateUnreadable',
          title: `Whether people can sign in is not known: Entra does not tell the thumbprint of ${counted(
            facts.unreadableCertificates,
            'signing certificate',
          )}.`,
          detail:
            'Which one it signs with cannot be compared with what AWS has.',
        },
      ];
    }
    const known = valid.every(each => isRecordedInAws(each, recorded));
    return valid.length < 2 || known
      ? []
      : [
          {
            ...common,
            reason: 'NoCertificateActive',
            title: `Whether people can sign in is not known: no signing certificate is the active one, and Entra chooses among ${valid.length}.`,
            detail: `AWS must have all of them: ${valid
              .map(({ thumbprint }) => thumbprint)
              .join(', ')}.`,
          },
        ];
  },
});

function hasUnreadable(facts: { unreadableCertificates: number }): boolean {
  return facts.unreadableCertificates > 0;
}
