import {
  defineRule,
  RuleInput,
  SigningCertificatePlan,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { certificatePlan } from '../facts/certificatePlan';
import { day } from '../facts/day';
import { endStage, endTraits } from '../facts/endStage';
import { signingCertificate } from '../facts/signingCertificate';
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
    };
    const end = day(certificate.endsAt);
    const plan = certificatePlan(facts, input);
    return [
      {
        ...common,
        ...whatToDo(plan, input),
        reason: `CertificateEnds${stage}`,
        title: `Nobody can sign in from ${end} on: the signing certificate ends.`,
      },
    ];
  },
});

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
        detail: `The new certificate ${plan.next.thumbprint} is there. Entra signs with it when AWS has it, then nobody notices the change.`,
        remedy:
          'Federate the organization again to get the new certificate, import it in AWS (Settings, Identity source, Actions, Manage authentication), then federate once more with its thumbprint.',
        remedyPage: pages.awsSettings,
      }
    : {
        detail:
          'AWS must have the new certificate before Entra signs with it, then nobody notices the change.',
        remedy:
          'Federate the organization again: it adds a new certificate without using it, and says how to give it to AWS.',
      };
}
