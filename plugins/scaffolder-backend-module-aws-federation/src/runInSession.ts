import { ResponseError } from '@backstage/errors';
import { ActionDependencies } from './ActionDependencies';
import { ActionRun } from './ActionRun';
import { FederationSession } from './FederationSession';
import { takeLease } from './leases/takeLease';
import { openSession } from './openSession';

/**
 * Carries out a deed that changes a federation while no other run does. The run keeps the
 * lease for its following actions; one that fails or is cancelled gives it back, when
 * what it wrote is seen by all. A dry run takes none.
 *
 * @param options.organization - name, or ref of its catalog entity
 * @param options.writes - false: only looks, for which no lease is needed
 * @throws what `deed` throws, or one sentence when the run was cancelled or lost its lease
 */
export async function runInSession(
  dependencies: ActionDependencies,
  run: ActionRun,
  options: { organization: string; writes: boolean },
  deed: (session: FederationSession) => Promise<void>,
): Promise<void> {
  const { organization: nameOrRef, writes } = options;
  let lost: AbortSignal | undefined;
  try {
    if (!writes || run.isDryRun) {
      await deed(await openSession(dependencies, run, nameOrRef));
      return;
    }
    const lease = await takeLease(dependencies, run, nameOrRef);
    lost = lease.lost;
    let session: FederationSession | undefined;
    try {
      const { settlesAt } = lease;
      session = await openSession(dependencies, run, nameOrRef, {
        lost,
        settlesAt,
      });
      await deed(session);
    } catch (error) {
      await (session?.clouds.entra.replicas.mayBeBehind()
        ? lease.settle()
        : lease.release());
      throw error;
    } finally {
      lease.stop();
    }
  } catch (error) {
    if (lost?.aborted) throw lost.reason;
    if (run.signal?.aborted) {
      throw new Error(
        'The run was cancelled, and stopped before its next request. What it did until then stays: run the template again to go on.',
        { cause: error },
      );
    }
    // The backend's own sentence, not what its answer looked like.
    throw error instanceof ResponseError ? error.cause : error;
  }
}
