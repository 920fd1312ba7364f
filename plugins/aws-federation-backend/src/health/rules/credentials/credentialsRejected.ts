import { credentialsQuarantine } from './credentialsQuarantine';
import { day } from './day';
import { realTime } from './realTime';
import { Rule } from './Rule';

/**
 * AWS refuses the SCIM token that Entra has. One refusal alone is not believed, AWS also
 * answers so while it has trouble of its own: it takes two checks in a row, or Entra's
 * own verdict, the quarantine.
 */
export const credentialsRejected: Rule = {
  id: 'credentials-rejected',
  duringSetUp: true,
  inspect({ snapshot, rejectionsInARow }) {
    if (!snapshot.provisioning.ok) return [];
    const provisioning = snapshot.provisioning.value;
    const quarantine = credentialsQuarantine(provisioning);
    const rejectedTwice =
      provisioning.savedCredentials === 'rejected' && rejectionsInARow >= 2;
    // A new token was saved after Entra's verdict: the next cycle lifts the quarantine.
    const replaced = provisioning.savedCredentials === 'accepted';
    if ((!quarantine || replaced) && !rejectedTwice) return [];
    const since =
      realTime(quarantine?.seriesBegan) ?? realTime(quarantine?.currentBegan);
    return [
      {
        rule: this.id,
        condition: 'CredentialsValid',
        severity: 'critical',
        reason: 'TokenRejected',
        title: `AWS refuses the provisioning token${
          since ? ` since ${day(since)}` : ''
        }.`,
        detail:
          'People who are already in AWS can still sign in; new people and changes do not arrive.',
        remedy:
          'Create a new token in the AWS console and complete the federation with it.',
        remedyTemplate: 'complete-aws-federation',
        evidence: {
          source: quarantine
            ? `Entra, quarantine of job ${provisioning.job?.id}`
            : `Entra, validation of the saved credentials of job ${provisioning.job?.id}`,
          observedAt: realTime(quarantine?.currentBegan) ?? snapshot.observedAt,
        },
      },
    ];
  },
};
