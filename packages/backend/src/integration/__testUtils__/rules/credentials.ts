import { anotherJobRuns, deleteNewestJob } from './anotherJob';
import { newEndpoint, newToken } from './mendings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

const calmAndComplete = {
  mended:
    'AWS answers again, and "Complete an AWS federation" has Entra try at once',
  mend: async (world: RuleWorld) => {
    await world.calm();
    await world.complete();
  },
};
const searches = 'SCIM GET /Users';
const mail = 'emails[type eq "work"].value';

/** A token that has ended, told by Entra in one of its forms. */
function endedToken(
  form: string,
  words: string,
  [rule, reason]: [string, string],
): RuleEntry {
  return {
    rule,
    reason,
    seen: `the token ends, and ${words}`,
    async bringAbout(world) {
      await world.control('/provisioning-service', {
        credentialErrors: form,
      });
      await world.control('/token/expire');
    },
    ...newToken,
  };
}

/** What Entra has named stands, and its newest try names nothing. */
function afterDeletedToken(
  words: string,
  status: number,
  [rule, reason]: [string, string],
): RuleEntry {
  return {
    rule,
    reason,
    seen: `the token is deleted, which puts provisioning into quarantine, and ${words}`,
    async bringAbout(world) {
      await world.console.deleteAllTokens();
      await world.nextCycle();
      await world.disturb(searches, status);
    },
    mended: `AWS answers again, and ${newToken.mended}`,
    async mend(world) {
      await world.calm();
      await newToken.mend(world);
    },
  };
}

export const credentialsEntries: RuleEntry[] = [
  {
    rule: 'token-rejected',
    reason: 'TokenRejected',
    seen: 'the token ends after a year, and nobody has made another',
    bringAbout: world => world.pass({ days: 366 }),
    ...newToken,
  },
  {
    rule: 'token-rejected',
    reason: 'TokenRejected',
    seen: 'somebody deletes the token in the AWS console, before the next cycle and after it',
    async bringAbout(world) {
      await world.console.deleteAllTokens();
      await world.nextCycle();
    },
    ...newToken,
  },
  {
    rule: 'token-rejected',
    reason: 'TokenRejected',
    seen: 'automatic provisioning is switched off and on in AWS, which gives it another endpoint',
    async bringAbout(world) {
      await world.console.disableProvisioning();
      await world.console.enableProvisioning();
    },
    ...newEndpoint,
  },
  {
    rule: 'entra-not-allowed',
    reason: 'EntraNotAllowed',
    seen: 'a SCIM allow list in AWS lacks the addresses of Entra',
    bringAbout: world => world.aws.allowScimFrom(['203.0.113.0/24']),
    mended:
      'the addresses of Entra in the allow list, which the card names as a cause, and "Complete an AWS federation"',
    async mend(world) {
      await world.aws.allowScimFrom(['20.190.128.0/18']);
      await world.complete();
    },
  },
  endedToken('published', 'Entra says that AWS answers 401', [
    'token-rejected',
    'TokenRejected',
  ]),
  endedToken(
    'unavailable',
    'Entra calls the validation unavailable and quotes the 401',
    ['token-rejected', 'TokenRejected'],
  ),
  endedToken('invalidCredentials', 'Entra calls the credentials invalid', [
    'credentials-unclear',
    'CredentialsUnclear',
  ]),
  endedToken('tenantUrl', 'Entra asks for a valid tenant URL', [
    'credentials-unclear',
    'CredentialsUnclear',
  ]),
  endedToken(
    'notAbleToConnect',
    'Entra says only that it is not able to connect',
    ['credentials-unclear', 'CredentialsUnclear'],
  ),
  {
    rule: 'token-rejected',
    reason: 'TokenRejected',
    seen: 'the token ends, and Entra wraps its code into another',
    async bringAbout(world) {
      await world.control('/provisioning-service', {
        credentialErrorEnvelope: 'wrapped',
      });
      await world.control('/token/expire');
    },
    ...newToken,
  },
  {
    rule: 'token-rejected',
    reason: 'TokenRejected',
    seen: 'the token ends, and the quarantine has its own reason for a code and that of the token in its message',
    async bringAbout(world) {
      await world.control('/token/expire');
      await world.control('/synchronization-job/quarantine', {
        code: 'EncounteredQuarantineException',
        message:
          'SystemForCrossDomainIdentityManagementCredentialValidationFailure',
      });
    },
    ...newToken,
  },
  {
    rule: 'endpoint-wrong',
    reason: 'EndpointWrong',
    seen: 'somebody saves an address in Entra that is no SCIM endpoint',
    async bringAbout(world) {
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      await world.entra.provisioning.saveCredentials(
        scimEndpoint.replace(/\/scim\/v2.*/, '/wrong'),
        scimToken,
      );
    },
    ...newToken,
  },
  {
    rule: 'scim-unreachable',
    reason: 'ScimUnreachable',
    seen: 'AWS answers Entra with 503',
    bringAbout: world => world.disturb(searches, 503),
    mended: 'AWS answers again',
    mend: world => world.calm(),
  },
  {
    rule: 'scim-unreachable',
    reason: 'QuarantinedUnreachable',
    seen: 'AWS answers Entra with 500 until Entra puts provisioning into quarantine',
    async bringAbout(world) {
      await world.disturb(searches, 500);
      await world.nextCycle();
    },
    ...calmAndComplete,
  },
  afterDeletedToken('AWS answers Entra with 500 from then on', 500, [
    'scim-unreachable',
    'UnreachableNow',
  ]),
  afterDeletedToken('AWS refuses the search itself from then on', 400, [
    'credentials-unclear',
    'UnclearNow',
  ]),
  {
    rule: 'matching-not-filterable',
    reason: 'MatchingNotFilterable',
    seen: 'somebody makes the mail address a matching attribute',
    async bringAbout(world) {
      await world.control('/synchronization-job/mapping', {
        target: mail,
        matchingPriority: 2,
      });
      await world.nextCycle();
    },
    mended:
      'userName as the only matching attribute, then Restart provisioning in Entra',
    async mend(world) {
      await world.control('/synchronization-job/mapping', {
        target: mail,
        matchingPriority: 0,
      });
      await world.entra.provisioning.restart();
    },
  },
  {
    rule: 'matching-not-filterable',
    reason: 'MatchingNotFilterableInOneJob',
    seen: 'the same, while a second job of the application runs, until the next cycle of the first',
    async bringAbout(world) {
      await anotherJobRuns(world);
      await world.control('/synchronization-job/mapping', {
        target: mail,
        matchingPriority: 2,
      });
    },
    mended:
      'userName as the only matching attribute; the other job is deleted with Microsoft Graph',
    async mend(world) {
      await world.control('/synchronization-job/mapping', {
        target: mail,
        matchingPriority: 0,
      });
      await deleteNewestJob.mend(world);
    },
  },
  {
    rule: 'credentials-unclear',
    reason: 'CredentialsUnclear',
    seen: 'AWS refuses the search with which Entra tries the credentials',
    bringAbout: world => world.disturb(searches, 400),
    mended: 'AWS answers the search again',
    mend: world => world.calm(),
  },
  {
    rule: 'credentials-unclear',
    reason: 'QuarantinedForCredentials',
    seen: 'AWS refuses that search until Entra puts provisioning into quarantine',
    async bringAbout(world) {
      await world.disturb(searches, 400);
      await world.nextCycle();
    },
    ...calmAndComplete,
  },
  {
    rule: 'quarantine-outlives-token',
    reason: 'QuarantineOutlivesToken',
    seen: 'the token is deleted, and somebody saves a new one in Entra by hand',
    async bringAbout(world) {
      await world.console.deleteAllTokens();
      await world.nextCycle();
      const { scimEndpoint, scimToken } = await world.console.newCredentials();
      await world.entra.provisioning.saveCredentials(scimEndpoint, scimToken);
    },
    mended: '"Complete an AWS federation", which restarts the job',
    mend: world => world.complete(),
  },
  {
    rule: 'secrets-missing',
    reason: 'SecretsMissing',
    seen: 'somebody clears the admin credentials in Entra',
    bringAbout: world =>
      world.control('/synchronization-job/settings', {
        removeCredentials: true,
      }),
    ...newToken,
  },
];
