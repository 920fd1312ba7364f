import {
  conditionTypes,
  statusWord,
  stepIds,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import type {
  Condition,
  Federation,
  FederationStatus,
  Finding,
  StepState,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime, DurationLike } from 'luxon';

/** ISO time before (negative: after) now. */
export function ago(duration: DurationLike): string {
  return DateTime.now().minus(duration).toISO();
}

/** What AWS gives in the first visit, of identity store `d-99676f1234`, is specified. */
export const handedIn = {
  application: { displayName: 'AWS acme-prod', notificationEmailAddresses: [] },
  saml: {
    entityId:
      'https://eu-central-1.signin.aws.amazon.com/platform/saml/d-99676f1234',
    assertionConsumerServiceUrls: ['https://eu-central-1.signin.aws/acs'],
    signOnUrl: 'https://d-99676f1234.awsapps.com/start',
  },
  provisioning: {
    scimEndpoint: 'https://scim.eu-central-1.amazonaws.com/f3v/scim/v2',
    groupsEnabled: false,
    scope: 'assigned',
  },
  assignments: { users: [], groups: [] },
} satisfies Federation['specification'];

/** A healthy federation that was checked a minute ago, with the given changes. */
export function buildFederation(
  status: Partial<FederationStatus> = {},
  federation: Partial<Federation> = {},
): Federation {
  const described: Omit<FederationStatus, 'word'> = {
    observedAt: ago({ minutes: 2 }),
    intervalSeconds: 300,
    stale: false,
    overall: 'Healthy',
    overallSince: '2026-11-14T09:20:00Z',
    conditions: conditionTypes.map(type => buildCondition({ type })),
    findings: [],
    steps: stepIds.map(id => buildStep({ id, state: 'Done' })),
    unread: [],
    counts: { usersInAws: 412, usersFailing: 0 },
    certificateEndsAt: '2029-03-03T12:00:00Z',
    tokenEndsAt: '2099-11-12T12:00:00Z',
    observedVersion: 3,
    ...status,
  };
  return {
    organization: 'acme-prod',
    title: 'Acme production',
    tenant: 'contoso',
    managementAccountId: '111111111111',
    region: 'eu-central-1',
    partition: 'aws',
    version: 3,
    specification: {
      application: {
        displayName: 'AWS acme-prod',
        notificationEmailAddresses: [],
      },
      assignments: { users: [], groups: [] },
    },
    recorded: {},
    links: {
      accessPortal: 'https://d-1234567890.awsapps.com/start',
      awsConsole:
        'https://eu-central-1.console.aws.amazon.com/singlesignon/home',
      awsConsoleSettings:
        'https://eu-central-1.console.aws.amazon.com/singlesignon/home#!/settings',
      entraApplication: 'https://entra.microsoft.com/#view/application',
    },
    ...federation,
    status: { word: statusWord(described), ...described },
  };
}

/** A condition that is true, with the given changes. */
export function buildCondition(
  condition: Pick<Condition, 'type'> & Partial<Condition>,
): Condition {
  return {
    status: 'True',
    reason: 'Seen',
    message: `${condition.type} is as it should be.`,
    lastTransitionTime: '2026-11-14T09:20:00Z',
    ...condition,
  };
}

/** All conditions; those of `changed` instead of the true ones. */
export function buildConditions(
  ...changed: Array<Pick<Condition, 'type'> & Partial<Condition>>
): Condition[] {
  return conditionTypes.map(type =>
    buildCondition(changed.find(c => c.type === type) ?? { type }),
  );
}

/** A step that is pending, with the given changes. */
export function buildStep(
  step: Pick<StepState, 'id'> & Partial<StepState>,
): StepState {
  return {
    title: `Step ${step.id}`,
    kind: step.id === 'console-visit' ? 'console' : 'api',
    state: 'Pending',
    message: `${step.id} was looked at.`,
    ...step,
  };
}

/** All steps, done up to the given one, which is next. */
export function buildSteps(next: StepState['id']): StepState[] {
  const nextIndex = stepIds.indexOf(next);
  return stepIds.map((id, index) =>
    buildStep({ id, state: index < nextIndex ? 'Done' : 'Pending' }),
  );
}

/** AWS refuses the provisioning token. */
export function buildFinding(finding: Partial<Finding> = {}): Finding {
  return {
    rule: 'token-rejected',
    condition: 'CredentialsValid',
    severity: 'critical',
    effect: 'provisioning-stopped',
    urgency: 'now',
    reason: 'TokenRejected',
    title: 'New people and changes do not reach AWS: it refuses the token',
    detail: "This alone stops nobody's sign-in.",
    remedy: 'Create a new token in AWS and hand it in.',
    remedyTemplate: 'complete-aws-federation',
    since: '2026-11-14T09:20:00Z',
    lastSeenAt: '2026-11-14T09:20:00Z',
    evidence: {
      source: 'SCIM endpoint',
      observedAt: '2026-11-14T09:20:00Z',
      requestId: '7f3a',
    },
    ...finding,
  };
}
