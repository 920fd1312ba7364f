import {
  explainProvisioningCause,
  JobFacts,
  ProvisioningCause,
  ProvisioningLogFacts,
  Report,
  RuleInput,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { moment } from '../facts/moment';
import { attributeInWords } from './attributeInWords';
import { passesByItself } from './passesByItself';
import { remedyPlace } from './remedyPlace';
import { unsentByCause } from './unsentByCause';

/** Pages on which both clouds tell why somebody could not be sent. */
export const unsentSources = [
  'https://learn.microsoft.com/entra/identity/monitoring-health/concept-provisioning-logs',
  'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
];

/**
 * What is told of users, or groups, who could not be sent: a report of each cause, for each
 * has its own remedy.
 *
 * @param options.reasons - of what stays so until somebody mends it, and of what passes
 */
export function reportUnsent<Reason extends string>(options: {
  kind: UnsentObject['kind'];
  facts: { provisioningLog: ProvisioningLogFacts; job: JobFacts };
  input: RuleInput;
  /** What the attribute comes from by which Entra finds people in AWS, as far as it is one. */
  matchingSource?: string;
  reasons: { failing: Reason; waiting: Reason };
}): Array<Report<Reason> & { detail: string }> {
  const { kind, facts, input, matchingSource, reasons } = options;
  const causes = unsentByCause(facts.provisioningLog, facts.job, kind);
  return [...causes].map(([cause, unsent]) => {
    const isPassing = passesByItself(cause, unsent, input.now);
    return {
      ...describeUnsent({ cause, unsent, isPassing, input, matchingSource }),
      reason: isPassing ? reasons.waiting : reasons.failing,
    };
  });
}

function describeUnsent(options: {
  cause: ProvisioningCause;
  unsent: UnsentObject[];
  isPassing: boolean;
  input: RuleInput;
  matchingSource: string | undefined;
}) {
  const { cause, unsent, isPassing, input, matchingSource } = options;
  const [{ kind }] = unsent;
  const newest = unsent.reduce((a, b) => (b.observedAt > a.observedAt ? b : a));
  const first = unsent.reduce((a, b) => (b.since < a.since ? b : a));
  const { why, remedy } =
    explainEmpty(cause, matchingSource) ??
    explainProvisioningCause(cause, kind);
  const count = unsent.length;
  return {
    subject: cause,
    title: `${countOf(count, kind)} ${
      isPassing ? 'could not be sent to AWS yet' : 'cannot be sent to AWS'
    }: ${why}.`,
    detail: `Entra last tried on ${moment(newest.observedAt)}.`,
    remedy,
    ...remedyPlace(cause, kind, input.pages),
    affected: count,
    affectedIds: unsent.map(({ sourceId }) => sourceId),
    since: first.since,
    source: "Entra's provisioning log",
    reference: newest.reference,
  };
}

/** Entra finds people by `userName`, whose source is known. */
function explainEmpty(
  cause: ProvisioningCause,
  attribute: string | undefined,
): { why: string; remedy: string } | undefined {
  if (cause !== 'matchingAttributeMissing' || !attribute) return undefined;
  const word = attributeInWords(attribute);
  return {
    why: `they have no ${word}, which userName is made of`,
    remedy: `Fill in the ${word} in Entra, or let userName come from an attribute that everybody has.`,
  };
}

function countOf(count: number, kind: UnsentObject['kind']): string {
  switch (kind) {
    case 'user':
      return count === 1 ? '1 person' : `${count} people`;
    case 'group':
      return count === 1 ? '1 group' : `${count} groups`;
    default:
      return kind satisfies never;
  }
}
