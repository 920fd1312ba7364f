import {
  defineRule,
  SigningCertificate,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificatePlan } from '../facts/certificatePlan';
import { day } from '../facts/day';
import { daysUntil } from '../facts/daysUntil';
import { isRecordedInAws } from '../facts/isRecordedInAws';
import { signingCertificate } from '../facts/signingCertificate';
import { certificateSources } from './certificateSources';

/** Entra signs with another certificate than AWS was given, or nobody said which that is. */
export const certificateNotInAws = defineRule({
  id: 'certificate-not-in-aws',
  title: 'AWS is not known to have the signing certificate',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    CertificateNotInAws: { severity: 'warning', effect: 'not-known' },
    NotRecorded: { severity: 'info', effect: 'none' },
  },
  sources: certificateSources,
  duringSetUp: true,
  inspect({ application: facts }, input) {
    const { recorded, specification, now, pages } = input;
    const certificate = signingCertificate(facts, now);
    if (
      !certificate ||
      // Then nobody has set up sign-in, or told of it.
      !(specification.saml || recorded.uploadedThumbprint) ||
      isRecordedInAws(certificate, recorded) ||
      daysUntil(certificate.endsAt, now) <= 0
    ) {
      return [];
    }
    const common = {
      remedyTemplate: 'federate-aws-organization' as const,
      remedyPage: pages.awsSettings,
      source: `Microsoft Graph, certificate ${certificate.thumbprint}`,
    };
    const uploaded = recorded.uploadedThumbprint;
    const { signedBefore } = facts;
    if (
      !uploaded &&
      signedBefore &&
      signedBefore.thumbprint !== certificate.thumbprint
    ) {
      return [
        {
          ...common,
          reason: 'CertificateNotInAws',
          title: titleOf(certificate),
          detail: `Until ${day(signedBefore.seenAt)} Entra signed with ${
            signedBefore.thumbprint
          }, and nothing tells whether AWS was given the new one.`,
          remedy:
            'If people can sign in, AWS has it: federate the organization again with its thumbprint under "Certificate that AWS has now". If they cannot, import it in AWS (Settings, Identity source, Actions, Manage authentication), or make the one of before the active one again in Entra, as long as it is there and valid.',
        },
      ];
    }
    if (!uploaded) {
      return [
        {
          ...common,
          reason: 'NotRecorded',
          title: `Whether AWS has the certificate that Entra signs with is not known: ${certificate.thumbprint}.`,
          detail:
            'No API tells which certificates AWS has. When people can sign in, it has this one.',
          remedy:
            'Compare it with the certificates in AWS (Settings, Identity source, Actions, Manage authentication), then federate the organization again with this thumbprint under "Certificate that AWS has now".',
          // Entra signs with it already: whoever sends the form too early changes no sign-in.
          remedyInputs: { importedCertificate: certificate.thumbprint },
        },
      ];
    }
    const plan = certificatePlan(facts, input);
    // What a person has given AWS is good, and Entra signs with another one all the same.
    const isReady = plan.kind === 'activate' && plan.inAws;
    return [
      {
        ...common,
        reason: 'CertificateNotInAws',
        title: titleOf(certificate),
        detail: `The record of ${day(uploaded.at)} says that AWS was given ${
          uploaded.value
        }.`,
        remedy: isReady
          ? 'Federate the organization again: it makes the certificate that AWS was given the active one.'
          : 'Federate the organization again to get the certificate, import it in AWS (Settings, Identity source, Actions, Manage authentication), then federate once more with its thumbprint. If AWS has it already, only the last is needed.',
      },
    ];
  },
});

function titleOf({ thumbprint }: SigningCertificate): string {
  return `Sign-in fails if AWS lacks the certificate that Entra signs with: ${thumbprint}.`;
}
