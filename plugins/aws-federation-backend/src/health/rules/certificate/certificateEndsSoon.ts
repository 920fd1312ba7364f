import {
  defineRule,
  RuleInput,
  SigningCertificate,
  SigningCertificatePlan,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificatePlan } from '../facts/certificatePlan';
import { day } from '../facts/day';
import { endStage, endTraits } from '../facts/endStage';
import { isRecordedInAws } from '../facts/isRecordedInAws';
import { signingCertificate } from '../facts/signingCertificate';
import { validCertificates } from '../facts/validCertificates';
import { certificateSources } from './certificateSources';

/** The certificate that Entra signs with ends soon. */
export const certificateEndsSoon = defineRule({
  id: 'certificate-ends-soon',
  title: 'The signing certificate ends soon',
  condition: 'CertificateValid',
  reads: ['application'],
  reports: {
    CertificateEndsInAQuarter: endTraits.InAQuarter,
    CertificateEndsInAMonth: endTraits.InAMonth,
    CertificateEndsInAWeek: endTraits.InAWeek,
    CertificateEndsTomorrow: endTraits.Tomorrow,
    ChangesByItself: { severity: 'info', effect: 'none' },
  },
  sources: certificateSources,
  duringSetUp: true,
  inspect({ application: facts }, input) {
    const certificate = signingCertificate(facts, input.now);
    const stage = certificate && endStage(certificate.endsAt, input.now);
    if (!certificate || !stage) return [];
    const common = {
      remedyTemplate: 'federate-aws-organization' as const,
      source: `Microsoft Graph, certificate ${certificate.thumbprint}`,
      ...whatToDo(certificatePlan(facts, input), input),
    };
    const end = day(certificate.endsAt);
    // Entra signs with one of these from then on.
    const others = validCertificates(
      facts,
      new Date(certificate.endsAt),
    ).filter(({ lacks }) => !lacks);
    const unknown = others.filter(
      each => !isRecordedInAws(each, input.recorded),
    );
    // One whose thumbprint nobody can read may be among them.
    const isUnclear = facts.unreadableCertificates > 0;
    if (others.length > 0 && unknown.length === 0 && !isUnclear) {
      return [
        {
          ...common,
          reason: 'ChangesByItself',
          title: `Entra changes to certificate ${others[0].thumbprint} by itself on ${end}: the signing certificate ends.`,
        },
      ];
    }
    return [
      {
        ...common,
        reason: `CertificateEnds${stage}`,
        title: `Nobody can sign in from ${end} on${ifAwsLacks(
          unknown,
          isUnclear,
        )}: the signing certificate ends.`,
      },
    ];
  },
});

/** Where Entra goes on with another one, sign-in stops only where AWS does not know that. */
function ifAwsLacks(unknown: SigningCertificate[], isUnclear: boolean): string {
  if (isUnclear) {
    return ' if AWS lacks the certificate to which Entra changes by itself';
  }
  if (unknown.length === 0) return '';
  const names = unknown.map(({ thumbprint }) => thumbprint).join(' or ');
  return ` if AWS lacks ${names}, to ${
    unknown.length === 1 ? 'which' : 'one of which'
  } Entra changes by itself`;
}

/** The next of the two phases of the roll-over. */
function whatToDo(
  plan: SigningCertificatePlan,
  { pages }: Pick<RuleInput, 'pages'>,
) {
  if (plan.kind === 'activate' && plan.inAws) {
    return {
      detail: `AWS was given ${plan.next.thumbprint}, which is good for longer.`,
      remedy:
        'Federate the organization again: it makes the certificate that AWS was given the active one.',
    };
  }
  return plan.kind === 'wait'
    ? {
        detail: `The new certificate ${plan.next.thumbprint} is there. When AWS has it before Entra signs with it, nobody notices the change.`,
        remedy:
          'Federate the organization again to get the new certificate, import it in AWS (Settings, Identity source, Actions, Manage authentication), then federate once more with its thumbprint. If AWS has it already, only the last is needed.',
        remedyPage: pages.awsSettings,
      }
    : {
        detail:
          'AWS must have the new certificate before Entra signs with it, then nobody notices the change.',
        remedy:
          'Federate the organization again: it adds a new certificate without using it, and says how to give it to AWS.',
      };
}
