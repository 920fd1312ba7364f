import { StepContext } from './Step';
import { StepBlockedError } from './StepBlockedError';
import { FoundApplication } from './findApplication';

/**
 * Tries the token against AWS, has Entra try it, and saves the complete set: Entra
 * takes a PUT as the whole, so that a set without the real token would lose it
 * (microsoft-graph.md, section 4).
 */
export async function saveSecrets(
  context: StepContext,
  { servicePrincipal }: FoundApplication,
  title: string,
): Promise<void> {
  const { entra, scim, scimToken, specification } = context;
  const { provisioning, application } = specification;
  if (!scimToken || !provisioning?.scimEndpoint) {
    throw new StepBlockedError(
      title,
      'Saving needs the SCIM endpoint and the access token. Hand both to the template "Complete an AWS federation".',
    );
  }
  await scim.probe(provisioning.scimEndpoint, scimToken);

  const credentials = [
    { key: 'BaseAddress', value: provisioning.scimEndpoint },
    { key: 'SecretToken', value: scimToken },
  ];
  const templateId = await entra.synchronization.templateId(
    servicePrincipal.id,
  );
  await entra.synchronization.validateCredentials(
    servicePrincipal.id,
    templateId,
    credentials,
  );
  const recipients = application.notificationEmailAddresses;
  await entra.synchronization.putSecrets(servicePrincipal.id, [
    ...credentials,
    { key: 'SyncAll', value: String(provisioning.scope === 'all') },
    ...(recipients.length
      ? [
          {
            key: 'SyncNotificationSettings',
            value: JSON.stringify({
              Enabled: true,
              Recipients: recipients.join(','),
            }),
          },
        ]
      : []),
  ]);
}
