import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificatePlan } from '../facts/certificatePlan';
import { counted } from '../facts/counted';
import { day } from '../facts/day';
import { daysUntil } from '../facts/daysUntil';
import { signingCertificate } from '../facts/signingCertificate';
import { certificateSources } from './certificateSources';

/** More certificates than the one that Entra signs with, and no roll-over is under way. */
export const severalSigningCertificates = defineRule({
  id: 'several-signing-certificates',
  title: 'Signing certificates are left over',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    SeveralSigningCertificates: { severity: 'info', effect: 'none' },
  },
  sources: certificateSources,
  duringSetUp: false,
  inspect({ application: facts }, input) {
    const { now, pages } = input;
    const signing = signingCertificate(facts, now);
    const spare = facts.signingCertificates.filter(
      each => each !== signing && each.lacks !== 'privateKey',
    );
    if (!signing || daysUntil(signing.endsAt, now) <= 0 || !spare.length) {
      return [];
    }
    const { kind } = certificatePlan(facts, input);
    if (kind === 'wait' || kind === 'activate') return [];
    return [
      {
        reason: 'SeveralSigningCertificates',
        title: `${counted(spare.length, 'signing certificate')} ${
          spare.length === 1 ? 'is' : 'are'
        } left in Entra beside the active one.`,
        detail: `${spare
          .map(
            ({ thumbprint, endsAt }) =>
              `${thumbprint} ${
                daysUntil(endsAt, now) > 0 ? 'ends' : 'ended'
              } on ${day(endsAt)}.`,
          )
          .join(
            ' ',
          )} When the active one ends, Entra signs with any other that is valid.`,
        remedy:
          'Delete in Entra, and then in AWS, those that nobody needs any more.',
        remedyPage: pages.entraSingleSignOn,
        source: `Microsoft Graph, service principal ${facts.servicePrincipal?.id}`,
      },
    ];
  },
});
