import { readUntil } from '@aws-federation/backstage-plugin-aws-federation-node';
import { ConflictError } from '@backstage/errors';
import { ActionDependencies } from '../ActionDependencies';
import { ActionRun } from '../ActionRun';
import { connect } from '../connect';
import { findOrganization } from '../findOrganization';
import { HeldLease } from './HeldLease';
import { defaultLeaseTiming } from './LeaseTiming';
import { conflictOf } from './conflictOf';
import { holderOf } from './holderOf';
import { settlesAt } from './settlesAt';

/**
 * Takes the federation's lease for this run. While another run has it, says so once and
 * waits, for a limited time.
 *
 * @throws ConflictError that names who holds it, when the time is up
 */
export async function takeLease(
  dependencies: ActionDependencies,
  run: ActionRun,
  nameOrRef: string,
): Promise<HeldLease> {
  const { rootConfig, leaseTiming: timing = defaultLeaseTiming } = dependencies;
  const { organization } = findOrganization(rootConfig, run, nameOrRef);
  const { client, token } = await connect(dependencies, run);
  const { ttlSeconds, waitMs } = timing;
  const request = { ...holderOf(run), ttlSeconds };
  const { signal } = run;

  let refusal: string | undefined;
  let takenAt = 0;
  const lease = await readUntil({
    read: async () => {
      takenAt = performance.now();
      try {
        return await client.takeLease(organization.name, request, {
          token,
          signal,
        });
      } catch (error) {
        const conflict = conflictOf(error);
        if (!conflict) throw error;
        if (!refusal) run.logger.info(`Waiting. ${conflict}`);
        refusal = conflict;
        return undefined;
      }
    },
    holds: found => found !== undefined,
    deadlineMs: waitMs,
    firstWaitMs: Math.min(1_000, waitMs / 10),
    signal,
  });
  if (!lease) {
    throw new ConflictError(
      `${refusal} This run waited ${Math.round(
        waitMs / 1000,
      )} seconds, and this step has changed nothing; run it again then.`,
    );
  }
  return new HeldLease({
    client,
    organization: organization.name,
    lease: { ...request, token: lease.token },
    token,
    timing,
    logger: run.logger,
    takenAt,
    settlesAt: settlesAt(run, lease, timing),
  });
}
