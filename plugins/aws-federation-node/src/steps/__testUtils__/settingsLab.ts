import { RecordedFacts } from '@aws-federation/backstage-plugin-aws-federation-common';
import { runStep } from '../runStep';
import { Step } from '../Step';
import { FakeClouds } from './FakeClouds';
import { specification, stepContext } from './stepContext';

const settingsLabToken = 'a-token-that-aws-accepts';

/** An application whose credentials are saved; facts are recorded as the backend does. */
export function settingsLab() {
  const fake = new FakeClouds();
  fake.applications = [
    { id: 'app-object', appId: 'app', displayName: 'AWS acme-labs' },
  ];
  fake.servicePrincipal = { id: 'sp', appId: 'app', keyCredentials: [] };
  fake.job = { id: 'job', schedule: { state: 'Active' } };
  const recorded: RecordedFacts = {};
  let addresses = ['ops@example.com'];
  const lines: string[] = [];
  const named: string[] = [];
  const { synchronization } = fake.clouds.entra;
  const { putSecrets } = synchronization;
  synchronization.putSecrets = async (...sent) => {
    named.push(...lines);
    return putSecrets(...sent);
  };
  const run = async (
    step: Step,
    provisioning: object = {},
    scimToken: string | undefined = settingsLabToken,
  ) => {
    const context = stepContext(fake, {
      recorded,
      scimToken,
      specification: {
        ...specification,
        application: {
          ...specification.application,
          notificationEmailAddresses: addresses,
        },
        provisioning: { ...specification.provisioning!, ...provisioning },
      },
      log: line => lines.push(line),
    });
    fake.writes = [];
    lines.length = 0;
    named.length = 0;
    const { outcome, inspection } = await runStep(step, context, {
      dryRun: false,
    });
    for (const [name, value] of Object.entries(outcome.recorded ?? {})) {
      Object.assign(recorded, { [name]: { value, by: 'me', at: 'now' } });
    }
    return inspection;
  };
  const secret = (key: string) =>
    fake.secrets.find(each => each.key === key)?.value;
  const notifications = () => JSON.parse(secret('SyncNotificationSettings')!);
  return {
    fake,
    recorded,
    run,
    lines,
    /** What the last run had said when it saved. */
    named,
    secret,
    notifications,
    specifyAddresses: (specified: string[]) => {
      addresses = specified;
    },
  };
}
