import { completion, mustPass } from './__testUtils__/federate';
import { ConsoleVisitResult } from './__testUtils__/AwsConsoleVisitor';
import { Lab, organization, startLab } from './__testUtils__/startLab';

jest.setTimeout(120_000);

const night = 'night@contoso.example';

describe('settings that somebody made in Entra before the first run', () => {
  let lab: Lab;
  let visit: ConsoleVisitResult;
  beforeAll(async () => {
    lab = await startLab();
    mustPass(
      await lab.runTemplate('federate-aws-organization', {
        notificationEmailAddresses: ['platform@contoso.example'],
      }),
    );
    visit = await lab.visitAwsConsole();
  });
  afterAll(() => lab?.stop());

  const tenant = () => lab.simulator.store.state.tenants[0];
  const secrets = () =>
    tenant().servicePrincipals.find(
      ({ displayName }) => displayName === `AWS ${organization}`,
    )!.simulated.secrets;
  const complete = (isDryRun: boolean) => {
    const { parameters, secrets: handed } = completion(visit);
    return lab.runTemplate('complete-aws-federation', parameters, {
      secrets: handed,
      isDryRun,
    });
  };

  it.each([
    ['hides them, and replaces what it has', 'replace', 'all'],
    ['hides them, and merges what it gets', 'merge', 'all'],
    ['shows them', 'replace', 'tokens'],
  ] as const)(
    'are named before the token is saved: Entra %s',
    async (_, secretsPut, maskedSecrets) => {
      tenant().provisioningService = { secretsPut, maskedSecrets };
      const byHand = {
        BaseAddress: visit.scimEndpoint,
        SecretToken: 'a-token-that-has-ended',
        SyncAll: 'true',
        SyncNotificationSettings: JSON.stringify({
          Enabled: true,
          Recipients: night,
          DeleteThresholdEnabled: true,
          DeleteThresholdValue: 500,
        }),
        SkipOutOfScopeDeletions: 'True',
      };
      const principal = secrets();
      Object.keys(principal).forEach(key => delete principal[key]);
      Object.assign(principal, byHand);

      const isHidden = maskedSecrets === 'all';
      const dry = (await complete(true)).log.join('\n');
      expect(secrets()).toEqual(byHand);
      for (const named of isHidden
        ? [
            'Entra does not show whom it sends to AWS, and it was never saved from here. It is set to only assigned people, as specified',
            'it warns platform@contoso.example, and has no deletion threshold',
            'Entra hides the value of SkipOutOfScopeDeletions',
          ]
        : [
            `Warn platform@contoso.example of trouble with provisioning, and no longer ${night}.`,
          ]) {
        expect(dry).toContain(named);
      }

      mustPass(await complete(false));
      const after = secrets();
      const { DeleteThresholdValue, Recipients } = JSON.parse(
        after.SyncNotificationSettings,
      );
      expect({
        scope: after.SyncAll,
        Recipients,
        DeleteThresholdValue,
        skips: after.SkipOutOfScopeDeletions,
      }).toEqual({
        scope: 'false',
        Recipients: 'platform@contoso.example',
        DeleteThresholdValue: isHidden ? undefined : 500,
        skips: isHidden && secretsPut === 'replace' ? undefined : 'True',
      });
      const { recorded } = await lab.database
        .knex('federations')
        .where({ organization })
        .first('recorded');
      expect(recorded).not.toContain(night);
      await lab.database
        .knex('federations')
        .where({ organization })
        .update({
          recorded: JSON.stringify(
            Object.fromEntries(
              Object.entries(JSON.parse(recorded)).filter(
                ([name]) =>
                  !['savedSettings', 'tokenFingerprint'].includes(name),
              ),
            ),
          ),
        });
    },
  );
});
