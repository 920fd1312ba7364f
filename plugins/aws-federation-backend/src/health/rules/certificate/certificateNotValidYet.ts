import {
  beginsLater,
  defineRule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { day } from '../facts/day';
import { validCertificates } from '../facts/validCertificates';
import { certificateSources } from './certificateSources';

/** The certificate that Entra is to sign with begins later. */
export const certificateNotValidYet = defineRule({
  id: 'certificate-not-valid-yet',
  title: 'The signing certificate is not valid yet',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    CertificateNotValidYet: { severity: 'warning', effect: 'not-known' },
  },
  sources: certificateSources,
  duringSetUp: false,
  inspect({ application: facts }, { now, pages }) {
    const { servicePrincipal, signingCertificates } = facts;
    const later = signingCertificates.filter(each => beginsLater(each, now));
    const active = signingCertificates.find(certificate => certificate.active);
    const concerned = active
      ? later.find(certificate => certificate === active)
      : later[0];
    const others = !active && validCertificates(facts, now).length > 0;
    if (!servicePrincipal || !concerned || others) return [];
    return [
      {
        reason: 'CertificateNotValidYet',
        title: `Whether people can sign in is not known until ${day(
          concerned.startsAt,
        )}: the signing certificate is not valid before.`,
        remedy:
          'Make a certificate that is valid and that AWS has the active one in Entra. If there is none, create one there, import it in AWS (Settings, Identity source, Actions, Manage authentication), and make it the active one.',
        remedyPage: pages.entraSingleSignOn,
        source: `Microsoft Graph, certificate ${concerned.thumbprint}`,
      },
    ];
  },
});
