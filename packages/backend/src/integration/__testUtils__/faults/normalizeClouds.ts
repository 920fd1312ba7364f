import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { CloudState } from 'cloud-simulator';

const time = /\b\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z/g;
const pem = /-----BEGIN [A-Z ]+-----[^-]+-----END [A-Z ]+-----(\\n)?/g;
/** Certificates; shorter values may mean something. */
const longBase64 = /[A-Za-z0-9+/]{200,}={0,2}/g;
const thumbprintBase64 = /"([A-Za-z0-9+/]{27}=)"/g;
/** Ids of objects, assignments and permission sets, and thumbprints as hex digits. */
const id =
  /\bps-[0-9a-f]{16}\b|(?<=")[\w-]{43}(?=")|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9A-F]{40}\b/g;

/**
 * What both clouds and the portal's record say, as text without what differs between
 * any two runs: times, key material, and ids, each of which gets a name by the order in
 * which it appears. The logs of both clouds are left out.
 */
export function normalizeClouds(
  state: CloudState,
  federation: Pick<Federation, 'specification' | 'recorded' | 'version'>,
): string {
  const { specification, recorded, version } = federation;
  const text = JSON.stringify(
    {
      tenants: state.tenants.map(({ provisioningLogs, ...tenant }) => tenant),
      organizations: state.organizations.map(
        ({ trailEvents, identityCenter, ...organization }) => ({
          ...organization,
          identityCenter: identityCenter && withoutHistory(identityCenter),
        }),
      ),
      record: { specification, recorded, version },
    },
    undefined,
    1,
  );
  const names = new Map<string, string>();
  return text
    .replace(pem, '(key)')
    .replace(longBase64, '(key)')
    .replace(
      thumbprintBase64,
      (_, digits: string) =>
        `"${Buffer.from(digits, 'base64').toString('hex').toUpperCase()}"`,
    )
    .replace(time, '(time)')
    .replace(id, found => {
      const name = names.get(found) ?? `(id ${names.size + 1})`;
      names.set(found, name);
      return name;
    });
}

type IdentityCenter = NonNullable<
  CloudState['organizations'][number]['identityCenter']
>;

/**
 * A change that was made twice counts twice, and what takes time may be done in another
 * order: what matters is who has what, and which accounts have the last.
 */
function withoutHistory({ asyncWrites, ...center }: IdentityCenter) {
  const permissionSets = center.permissionSets.map(
    ({ revision, provisionedTo = {}, ...permissionSet }) => ({
      ...permissionSet,
      provisionedTo: Object.entries(provisionedTo).map(
        ([accountId, provisioned]) => ({
          accountId,
          isCurrent: provisioned === revision,
        }),
      ),
    }),
  );
  const order = permissionSets.map(({ arn }) => arn);
  return {
    ...center,
    permissionSets,
    accountAssignments: [...(center.accountAssignments ?? [])].sort(
      (left, right) =>
        order.indexOf(left.permissionSetArn) -
          order.indexOf(right.permissionSetArn) ||
        left.accountId.localeCompare(right.accountId),
    ),
  };
}

/** Lines that only one of two texts has, the first few. */
export function differenceOf(expected: string, actual: string): string {
  const left = expected.split('\n');
  const right = actual.split('\n');
  const first = left.findIndex((line, index) => line !== right[index]);
  const end = { left: left.length, right: right.length };
  while (
    end.left > first &&
    end.right > first &&
    left[end.left - 1] === right[end.right - 1]
  ) {
    end.left -= 1;
    end.right -= 1;
  }
  return [
    ...left.slice(Math.max(0, first - 3), first).map(line => `  ${line}`),
    ...left
      .slice(first, Math.min(end.left, first + 12))
      .map(line => `- ${line}`),
    ...right
      .slice(first, Math.min(end.right, first + 12))
      .map(line => `+ ${line}`),
  ].join('\n');
}
