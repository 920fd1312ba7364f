import { ProvisioningLogFacts } from '@aws-federation/backstage-plugin-aws-federation-node';
import { moment } from './moment';
import { roughly } from './roughly';

/**
 * What nobody has read of the provisioning log yet, in sentences. Undefined: nothing.
 *
 * @param options.intervalSeconds - between two checks
 */
export function unreadLog(
  { open = [], countChecksLeft }: ProvisioningLogFacts,
  { intervalSeconds }: { intervalSeconds: number },
): { title: string; detail: string } | undefined {
  const unread = open.filter(({ seen }) => !seen);
  const [newest, oldest] = [unread.at(0), unread.at(-1)];
  if (!newest || !oldest) return undefined;
  const pace = 'Each check reads up to 2,500 records, first what is new';
  const rest = countChecksLeft
    ? `at the pace of the last check that takes ${roughly(
        countChecksLeft * intervalSeconds,
      )} more, and less where Entra logged less`
    : 'it gets on when Entra logs less';
  return {
    title: `Whether Entra has left somebody out is not known yet: what it logged from ${moment(
      oldest.fromAt,
    )} to ${moment(newest.untilAt)} is not all read.`,
    detail: `Microsoft limits how often the provisioning log may be read. ${pace}, and goes on where the one before stopped: ${rest}.`,
  };
}
