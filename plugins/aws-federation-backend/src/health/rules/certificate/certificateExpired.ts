import {
  defineRule,
  SigningCertificate,
  SigningCertificatePlan,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificatePlan } from '../facts/certificatePlan';
import { day } from '../facts/day';
import { daysUntil } from '../facts/daysUntil';
import { isRecordedInAws } from '../facts/isRecordedInAws';
import { validCertificates } from '../facts/validCertificates';
import { certificateSources } from './certificateSources';

const inAws = '(Settings, Identity source, Actions, Manage authentication)';

/** The certificate that Entra was to sign with has ended. */
export const certificateExpired = defineRule({
  id: 'certificate-expired',
  title: 'The signing certificate has ended',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    CertificateExpired: { severity: 'critical', effect: 'sign-in-stopped' },
    ReplacedByUnknown: { severity: 'warning', effect: 'not-known' },
    ReplacedByItself: { severity: 'warning', effect: 'at-risk' },
  },
  sources: certificateSources,
  duringSetUp: true,
  throughApplication: true,
  inspect({ application: facts }, input) {
    const { recorded, now, pages } = input;
    const { servicePrincipal, signingCertificates } = facts;
    const active = signingCertificates.find(certificate => certificate.active);
    const valid = validCertificates(facts, now);
    // Where none is active and none is valid, the last one that was.
    const last = active ?? newest(valid.length > 0 ? [] : signingCertificates);
    const hasEnded = last && daysUntil(last.endsAt, now) <= 0;
    // Which one replaces it cannot be told when some are unreadable.
    const isUnclear = facts.unreadableCertificates > 0;
    if (!servicePrincipal || !hasEnded || isUnclear) return [];

    const common = {
      since: last.endsAt,
      remedyTemplate: 'federate-aws-organization' as const,
      source: `Microsoft Graph, certificate ${last.thumbprint}`,
    };
    const ended = `the signing certificate ended on ${day(last.endsAt)}`;
    const takesOver = valid.map(({ thumbprint }) => thumbprint).join(' or ');
    const remedyPage = pages.awsSettings;
    if (valid.length === 0) {
      return [
        {
          ...common,
          reason: 'CertificateExpired',
          title: `Nobody can sign in: ${ended}.`,
          remedyPage,
          detail:
            'Entra signs with a new certificate as soon as there is one, and AWS refuses it until AWS has it too.',
          remedy: `Federate the organization again: it makes a new certificate the active one and hands it to you. Import it in AWS right after ${inAws}.`,
        },
      ];
    }
    if (valid.every(each => isRecordedInAws(each, recorded))) {
      return [
        {
          ...common,
          reason: 'ReplacedByItself',
          title: `People sign in with a certificate that nobody chose: ${ended}, and Entra signs with ${takesOver} by itself.`,
          detail: 'AWS has that one.',
          remedy:
            'Federate the organization again: it makes the new certificate the active one.',
        },
      ];
    }
    const plan = certificatePlan(facts, input);
    // Somebody may have imported it without a record.
    const uploaded = recorded.uploadedThumbprint;
    return [
      {
        ...common,
        reason: 'ReplacedByUnknown',
        remedyPage,
        title: `Whether people can sign in is not known: ${ended}, and Entra signs with ${takesOver} by itself.`,
        detail: uploaded
          ? `The record says that AWS was given ${uploaded.value}; nobody can sign in if AWS lacks the other one.`
          : 'Whether AWS has that one is not known.',
        remedy: whatToDo(plan, valid),
      },
    ];
  },
});

/** What the template then does, where Entra signs with one that AWS may lack. */
function whatToDo(
  plan: SigningCertificatePlan,
  valid: SigningCertificate[],
): string {
  if (plan.kind === 'activate' && plan.inAws) {
    return 'Federate the organization again: it makes the certificate that AWS was given the active one.';
  }
  if (plan.kind === 'prepare') {
    return `Federate the organization again: it makes ${plan.active.thumbprint} the active one, and adds a new certificate without using it. Import that one in AWS ${inAws}, then federate once more with its thumbprint.`;
  }
  const again = `ederate the organization again: it makes the new certificate the active one and hands it to you. Import it in AWS right after ${inAws}.`;
  // People may sign in with the one that Entra has chosen, and not with the new one.
  return valid.length > 1
    ? `If AWS has one of them, make that the active one in Entra. Otherwise f${again}`
    : `F${again}`;
}

function newest<T extends { endsAt: string }>(
  certificates: T[],
): T | undefined {
  return [...certificates].sort((a, b) => b.endsAt.localeCompare(a.endsAt))[0];
}
