import {
  ApplicationFacts,
  defineRule,
  SigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { daysUntil } from '../facts/daysUntil';
import { listed } from '../facts/listed';
import { validCertificates } from '../facts/validCertificates';
import { certificateSources } from './certificateSources';

/** Entra has the certificate to verify with, and not what it takes to sign. */
export const certificateKeyMissing = defineRule({
  id: 'certificate-key-missing',
  title: 'The signing certificate has no private key',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    PrivateKeyMissing: { severity: 'critical', effect: 'sign-in-stopped' },
    PrivateKeyOfActiveMissing: { severity: 'warning', effect: 'not-known' },
    PasswordMissing: { severity: 'warning', effect: 'not-known' },
  },
  sources: [
    ...certificateSources,
    'https://learn.microsoft.com/graph/api/serviceprincipal-addtokensigningcertificate',
    'https://learn.microsoft.com/entra/identity-platform/reference-error-codes',
  ],
  confirm: { minutes: 2 },
  duringSetUp: false,
  throughApplication: true,
  inspect({ application: facts }, { now, pages }) {
    const { servicePrincipal } = facts;
    const concerned = mayHaveToSign(facts, now);
    const others = validCertificates(facts, now);
    const keyless = concerned.filter(({ lacks }) => lacks === 'privateKey');
    if (!servicePrincipal || concerned.length === 0) return [];
    const common = {
      remedyTemplate: 'federate-aws-organization' as const,
      remedyPage: pages.awsSettings,
      source: `Microsoft Graph, service principal ${servicePrincipal.id}`,
    };
    const importIt =
      'import it in AWS (Settings, Identity source, Actions, Manage authentication)';
    if (keyless.length === concerned.length) {
      const names = listed(...keyless.map(({ thumbprint }) => thumbprint));
      const detail = `Somebody or something replaced the keys of the enterprise application; what is left of ${names} serves to verify alone. Entra refuses sign-in with AADSTS50003.`;
      return others.length > 0 || facts.unreadableCertificates > 0
        ? [
            {
              ...common,
              reason: 'PrivateKeyOfActiveMissing',
              title: `Whether people can sign in is not known: Entra has no private key of the active certificate, ${names}.`,
              detail: `${detail} Where it takes another certificate instead, AWS must have that one.`,
              remedy: `Federate the organization again: it makes a certificate with a private key the active one, and hands it to you if AWS may lack it; ${importIt}.`,
            },
          ]
        : [
            {
              ...common,
              reason: 'PrivateKeyMissing',
              title: `Nobody can sign in: Entra has no private key of the signing certificate, ${names}.`,
              detail,
              remedy: `Federate the organization again: it makes a new certificate the active one and hands it to you; ${importIt}.`,
            },
          ];
    }
    const closed = concerned.filter(({ lacks }) => lacks === 'password');
    if (closed.length === 0) return [];
    return [
      {
        ...common,
        reason: 'PasswordMissing',
        title: `Whether people can sign in is not known: Entra has the private key of ${listed(
          ...closed.map(({ thumbprint }) => thumbprint),
        )} without the password that opens it.`,
        detail:
          'Somebody or something removed the password from the enterprise application; it stands among its password credentials.',
        remedy: `Federate the organization again: it adds a certificate with all that it takes; ${importIt}, then federate once more with its thumbprint.`,
      },
    ];
  },
});

/** The active one; those that may take its place where it has ended, or none is active. */
function mayHaveToSign(
  facts: ApplicationFacts,
  now: Date,
): SigningCertificate[] {
  const hasEnded = ({ endsAt }: SigningCertificate) =>
    daysUntil(endsAt, now) <= 0;
  const active = facts.signingCertificates.find(each => each.active);
  if (active && !hasEnded(active)) return [active];
  const valid = validCertificates(facts, now);
  return active || valid.length > 0
    ? valid
    : facts.signingCertificates.filter(each => !hasEnded(each));
}
