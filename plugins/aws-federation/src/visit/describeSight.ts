import {
  Federation,
  specifiedStore,
  visitNeed,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import type {
  ConditionType,
  ConsoleVisitLine,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { isConnected } from './isConnected';

/** What the product knows by itself of a line of the visit. */
export interface Sight {
  /** `recorded`: it was done, and nothing tells whether it still is so. */
  kind: 'seen' | 'notSeen' | 'recorded';
  /** What was seen or is on record, or why it is not: one sentence. */
  message: string;
}

/** Pure. What no API of the clouds tells is undefined: a person's word counts. */
export function describeSight(
  line: ConsoleVisitLine,
  federation: Federation,
): Sight | undefined {
  const { recorded, status } = federation;
  switch (line) {
    case 'enable-instance': {
      const condition = status.conditions.find(
        each => each.type === 'InstanceReady',
      );
      return (
        condition && {
          kind: condition.status === 'True' ? 'seen' : 'notSeen',
          message: condition.message,
        }
      );
    }
    case 'download-aws-metadata':
      return describeMetadata(federation);
    case 'open-console':
    case 'open-identity-source':
    case 'choose-external-provider':
    case 'confirm-change':
    case 'enable-provisioning':
      return (
        whenTrue('IdentitySourceReady', federation) ?? whenHandedIn(federation)
      );
    case 'copy-endpoint-and-token':
      return (
        whenTrue('CredentialsValid', federation) ??
        // Before the run is through, the token may have to be copied once more.
        (isConnected(federation) ? whenHandedIn(federation) : undefined)
      );
    // AWS tells nobody which file it was given.
    case 'upload-entra-metadata':
      return recorded.uploadedThumbprint && visitNeed(federation) === 'none'
        ? {
            kind: 'recorded',
            message: `AWS has Entra's signing certificate ${recorded.uploadedThumbprint.value}.`,
          }
        : undefined;
    default:
      return line satisfies never;
  }
}

function describeMetadata(federation: Federation): Sight | undefined {
  const { specification } = federation;
  const { saml } = specification ?? {};
  if (!specification || !saml) return undefined;
  if (visitNeed(federation) === 'anew') {
    return {
      kind: 'notSeen',
      message: `What is known is of identity store ${specifiedStore(
        specification,
      )}, and AWS has another identity store now, or none.`,
    };
  }
  return {
    kind: 'seen',
    message: saml.signOnUrl
      ? `The file was handed in: it is of ${saml.entityId}.`
      : `What it says is in Entra: ${saml.entityId}.`,
  };
}

function whenTrue(
  type: ConditionType,
  { status }: Federation,
): Sight | undefined {
  const condition = status.conditions.find(
    each => each.type === type && each.status === 'True',
  );
  return condition && { kind: 'seen', message: condition.message };
}

function whenHandedIn(federation: Federation): Sight | undefined {
  return visitNeed(federation) === 'none'
    ? { kind: 'recorded', message: 'What this visit brings from AWS is known.' }
    : undefined;
}
