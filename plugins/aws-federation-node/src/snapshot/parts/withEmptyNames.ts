import { refineByUser } from '../../clouds/entra/refineByUser';
import { plainNames } from '../../steps/schema/plainNames';
import { SnapshotContext } from '../SnapshotContext';
import type { UnsentObject } from './provisioningLog';

/** Each takes a request. */
const mostLookedAt = 20;

/** Looks at people of whom AWS does not say what it refuses. */
export async function withEmptyNames(
  { entra }: SnapshotContext,
  {
    servicePrincipalId,
    jobId,
    unsent,
  }: { servicePrincipalId: string; jobId: string; unsent: UnsentObject[] },
): Promise<UnsentObject[]> {
  const refused = unsent
    .filter(
      ({ kind, cause, write }) =>
        kind === 'user' &&
        cause === 'attributesRefused' &&
        // Whom AWS has keeps the names there: Entra does not send that one is empty.
        write !== 'change',
    )
    .slice(0, mostLookedAt);
  if (refused.length === 0) return unsent;
  const plain = await entra.synchronization
    .getSchema(servicePrincipalId, jobId)
    .then(plainNames)
    // The refusal alone is worth telling.
    .catch(() => []);
  if (plain.length === 0) return unsent;
  const causes = new Map(
    await Promise.all(
      refused.map(async each => {
        const user = await entra.directory
          .findUser(each.sourceId)
          .catch(() => undefined);
        return [each, refineByUser(each.cause, user, plain)] as const;
      }),
    ),
  );
  return unsent.map(each => ({
    ...each,
    cause: causes.get(each) ?? each.cause,
  }));
}
