import type {
  ConditionType,
  ConsoleVisitLine,
  Federation,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** What the product sees by itself of a line of the visit. */
export interface Sight {
  seen: boolean;
  /** What was seen, or why it is not: one sentence. */
  message: string;
}

/** Pure. What no API of the clouds tells is undefined: a person's word counts. */
export function describeSight(
  line: ConsoleVisitLine,
  federation: Federation,
): Sight | undefined {
  const { specification, status } = federation;
  switch (line) {
    case 'enable-instance': {
      const condition = status.conditions.find(
        each => each.type === 'InstanceReady',
      );
      return (
        condition && {
          seen: condition.status === 'True',
          message: condition.message,
        }
      );
    }
    case 'download-aws-metadata':
      return specification?.saml
        ? {
            seen: true,
            message: `The file was handed in: it is of ${specification.saml.entityId}.`,
          }
        : undefined;
    case 'open-console':
    case 'open-identity-source':
    case 'choose-external-provider':
    case 'confirm-change':
    case 'enable-provisioning':
      return whenTrue('IdentitySourceReady', federation);
    case 'copy-endpoint-and-token':
      return whenTrue('CredentialsValid', federation);
    // AWS tells nobody which file it was given.
    case 'upload-entra-metadata':
      return undefined;
    default:
      return line satisfies never;
  }
}

function whenTrue(
  type: ConditionType,
  { status }: Federation,
): Sight | undefined {
  const condition = status.conditions.find(
    each => each.type === type && each.status === 'True',
  );
  return condition && { seen: true, message: condition.message };
}
