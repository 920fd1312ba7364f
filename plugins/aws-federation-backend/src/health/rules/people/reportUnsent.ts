import {
  explainProvisioningCause,
  ProvisioningCause,
  RemedyPages,
  Report,
  RuleInput,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { moment } from '../facts/moment';
import { attributeInWords } from './attributeInWords';
import { passesByItself } from './passesByItself';

/** What is told of users, or groups, whom the same cause keeps out of AWS. */
export function reportUnsent(
  cause: ProvisioningCause,
  unsent: UnsentObject[],
  { specification, now, pages }: RuleInput,
) {
  const [{ kind }] = unsent;
  const newest = unsent.reduce((a, b) => (b.observedAt > a.observedAt ? b : a));
  const first = unsent.reduce((a, b) => (b.since < a.since ? b : a));
  const { why, remedy } =
    explainEmpty(cause, kind, specification.provisioning?.userNameAttribute) ??
    explainProvisioningCause(cause, kind);
  const count = unsent.length;
  const isPassing = passesByItself(cause, unsent, now);
  return {
    isPassing,
    subject: cause,
    title: `${countOf(count, kind)} ${
      isPassing ? 'could not be sent to AWS yet' : 'cannot be sent to AWS'
    }: ${why}.`,
    detail: `Entra last tried on ${moment(newest.observedAt)}.`,
    remedy,
    ...placeOf(cause, pages),
    affected: count,
    affectedIds: unsent.map(({ sourceId }) => sourceId),
    since: first.since,
    source: "Entra's provisioning log",
    reference: newest.reference,
  };
}

/** Endpoint and token come from AWS; all else is seen beside the provisioning logs. */
function placeOf(
  cause: ProvisioningCause,
  { awsSettings, entraProvisioning }: RemedyPages,
): Pick<Report, 'remedyTemplate' | 'remedyPage'> {
  return cause === 'credentials'
    ? {
        remedyTemplate: 'complete-aws-federation',
        remedyPage: {
          title: 'Settings of IAM Identity Center',
          url: awsSettings,
        },
      }
    : {
        remedyPage: {
          title: 'Provisioning in Entra',
          url: entraProvisioning,
        },
      };
}

/** Entra finds people by `userName`, whose source is known. */
function explainEmpty(
  cause: ProvisioningCause,
  kind: UnsentObject['kind'],
  attribute: string | undefined,
): { why: string; remedy: string } | undefined {
  if (cause !== 'matchingAttributeMissing' || kind !== 'user' || !attribute) {
    return undefined;
  }
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
