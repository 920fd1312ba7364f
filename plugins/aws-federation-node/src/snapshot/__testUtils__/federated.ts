import { CloudError } from '../../CloudError';
import { FakeClouds } from '../../steps/__testUtils__/FakeClouds';
import { now, stepContext } from '../../steps/__testUtils__/stepContext';
import { collectSnapshot } from '../collectSnapshot';
import { Snapshot } from '../Snapshot';
import { PartName } from '../snapshotParts';

/** What Entra answers when it is asked for too much. */
export const busy = new CloudError({
  cloud: 'Microsoft Graph',
  operation: 'GET /synchronization/jobs',
  status: 429,
  requestId: 'request-1',
  what: 'Entra asks to wait',
  remedy: 'Try again.',
});

/** The fake clouds with a federation, and what collects a snapshot of them. */
export async function federated() {
  const fake = new FakeClouds();
  const { entra } = fake.clouds;
  await entra.applications.instantiate('AWS acme-labs');
  const thumbprint = fake.addCertificate('CD', '2029-01-01T00:00:00Z');
  await entra.servicePrincipals.update('sp', {
    preferredTokenSigningKeyThumbprint: thumbprint,
  });
  await entra.synchronization.createJob('sp', 'aWSSingleSignon');
  fake.secrets = [{ key: 'SecretToken', value: fake.acceptedToken }];
  entra.federationMetadata.read = async () => {
    throw new Error('Not asked for here.');
  };
  const collect = (
    options: {
      minutesLater?: number;
      known?: Snapshot;
      everything?: boolean;
      inDoubt?: PartName[];
      applicationId?: string;
    } = {},
  ) => {
    const { minutesLater = 0, known, everything = true } = options;
    const at = new Date(now.getTime() + minutesLater * 60_000);
    return collectSnapshot({
      ...stepContext(fake),
      recorded: options.applicationId
        ? {
            applicationId: {
              value: options.applicationId,
              by: 'service',
              at: now.toISOString(),
            },
          }
        : {},
      clock: { now: () => at },
      known: known?.parts ?? {},
      everything,
      inDoubt: options.inDoubt,
      intervalSeconds: 600,
    });
  };
  return { fake, collect };
}
