import { listClosedAccounts } from '../../steps/permissionSets/listClosedAccounts';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { findActiveStore } from './findActiveStore';

/**
 * Permission sets of which accounts have an older version. A closed account is none of
 * them: nobody works in it, and AWS brings nothing there. AWS tells the accounts of one
 * set at a time, so that a look takes some of the sets, and the next one goes on with the
 * others; what was found of those stands meanwhile.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountsForProvisionedPermissionSet.html
 * @public
 */
export interface ProvisionedSetsFacts {
  outdated: Array<{ arn: string; name: string; accountIds: string[] }>;
  /** Permission sets of the instance. */
  sets: number;
  /** Those of them that were looked at, by their ids: of the others nothing is known. */
  lookedAt: string[];
  /** ARN with which the last look ended; undefined: all sets have had their turn. */
  upTo?: string;
}

/** So many sets one look takes, and so many of those that were outdated before. */
const mostSets = 20;

/** @public */
export const provisionedSetsPart: SnapshotPart<ProvisionedSetsFacts> = {
  title: 'the versions of the permission sets in the accounts',
  tier: 'hourly',
  isDue: ({ sets, lookedAt, upTo }) =>
    upTo !== undefined || lookedAt.length < sets,

  async collect(context, before) {
    const store = await findActiveStore(context);
    if (!store) return { outdated: [], sets: 0, lookedAt: [] };
    const { instanceArn } = store;
    const arns = (
      await context.identityCenter.permissionSets.listArns(instanceArn)
    ).sort(byCode);
    const known = (before?.facts.outdated ?? []).filter(({ arn }) =>
      arns.includes(arn),
    );
    const seen = new Set(before?.facts.lookedAt);
    const { turn, upTo } = takeTurn(arns, seen, before?.facts.upTo);
    const again = known
      .map(({ arn }) => arn)
      .filter(arn => !turn.includes(arn))
      .slice(0, mostSets);
    const looked = [...turn, ...again];
    const outdated = await listOutdated(context, instanceArn, looked);
    return {
      outdated: [
        ...outdated,
        ...known.filter(({ arn }) => !looked.includes(arn)),
      ],
      sets: arns.length,
      lookedAt: arns
        .filter(arn => looked.includes(arn) || seen.has(idOf(arn)))
        .map(idOf),
      ...(upTo !== undefined && { upTo }),
    };
  },
};

/** The next sets in the order of their ARNs, and those that nobody has looked at. */
function takeTurn(
  arns: string[],
  seen: ReadonlySet<string>,
  after = '',
): { turn: string[]; upTo?: string } {
  const turn = arns
    .filter(arn => byCode(arn, after) > 0 || !seen.has(idOf(arn)))
    .slice(0, mostSets);
  const last = [after, ...turn].sort(byCode).at(-1) ?? '';
  return arns.some(arn => byCode(arn, last) > 0)
    ? { turn, upTo: last }
    : { turn };
}

async function listOutdated(
  { identityCenter }: SnapshotContext,
  instanceArn: string,
  arns: string[],
): Promise<ProvisionedSetsFacts['outdated']> {
  const { permissionSets } = identityCenter;
  const sets = await Promise.all(
    arns.map(async arn => ({
      arn,
      accountIds: await permissionSets.listAccounts(
        instanceArn,
        arn,
        'outdated',
      ),
    })),
  );
  if (sets.every(({ accountIds }) => accountIds.length === 0)) return [];
  const closed = new Set(
    (await listClosedAccounts(identityCenter)).map(({ id }) => id),
  );
  const outdated = await Promise.all(
    sets.map(async ({ arn, accountIds }) => {
      const open = accountIds.filter(id => !closed.has(id));
      if (open.length === 0) return [];
      const set = await permissionSets.get(instanceArn, arn);
      return [{ arn, name: set?.name ?? arn, accountIds: open }];
    }),
  );
  return outdated.flat();
}

/** `ps-…`, with which the ARN ends. */
function idOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}

function byCode(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
