import { day } from './day';
import { daysUntil } from './daysUntil';
import { Rule } from './Rule';
import { tokenEnd } from './tokenEnd';

/** As AWS's own reminders: from 90 days before the end. */
const stages = [
  { days: 0, severity: 'critical', reason: 'TokenEnded' },
  { days: 7, severity: 'critical', reason: 'TokenEndsInAWeek' },
  { days: 30, severity: 'warning', reason: 'TokenEndsInAMonth' },
  { days: 90, severity: 'info', reason: 'TokenEndsSoon' },
] as const;

/** The SCIM token ends soon, by its recorded creation. */
export const tokenNearEnd: Rule = {
  id: 'token-near-end',
  duringSetUp: true,
  inspect({ snapshot, recorded, now }) {
    const end = tokenEnd(recorded);
    if (!end) return [];
    const left = daysUntil(end, now);
    const stage = stages.find(candidate => left <= candidate.days);
    if (!stage) return [];
    const accepted =
      snapshot.provisioning.ok &&
      snapshot.provisioning.value.savedCredentials === 'accepted';
    if (left <= 0 && accepted) {
      return [
        {
          rule: this.id,
          condition: 'CredentialsValid',
          severity: 'info',
          reason: 'TokenRecordOutdated',
          title: `The end of the provisioning token is not known: by the record it ended on ${day(
            end,
          )}, yet AWS accepts the one that Entra has.`,
          remedy:
            'Record when the token was created by completing the federation with a new token.',
          remedyTemplate: 'complete-aws-federation',
        },
      ];
    }
    return [
      {
        rule: this.id,
        condition: 'CredentialsValid',
        severity: stage.severity,
        reason: stage.reason,
        title:
          left <= 0
            ? `New people and changes do not arrive in AWS: the provisioning token ended on ${day(
                end,
              )}.`
            : `New people and changes stop arriving in AWS on ${day(
                end,
              )}: the provisioning token ends.`,
        detail:
          'AWS holds two tokens at a time, so the change interrupts nothing.',
        remedy:
          'Create a second token in the AWS console, complete the federation with it, then delete the old one.',
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: `The record of ${recorded.tokenCreatedAt!.by}`,
          observedAt: recorded.tokenCreatedAt!.at,
        },
      },
    ];
  },
};
