import { AwsFederationConfig } from '@aws-federation/backstage-plugin-aws-federation-node';
import { SchedulerService } from '@backstage/backend-plugin-api';
import { FederationChecker } from './FederationChecker';

/**
 * One global task per organization, so that replicas share the work through the database.
 */
export async function scheduleChecks(options: {
  scheduler: SchedulerService;
  checkers: ReadonlyMap<string, FederationChecker>;
  checks: AwsFederationConfig['checks'];
}): Promise<void> {
  const { scheduler, checkers, checks } = options;
  for (const [organization, checker] of checkers) {
    await scheduler.scheduleTask({
      id: `aws-federation-quick-check-${organization}`,
      scope: 'global',
      frequency: { seconds: checks.quickIntervalSeconds },
      // Beyond the check's own limit, so that a slow cloud becomes a result.
      timeout: { seconds: checks.quickTimeoutSeconds + 30 },
      initialDelay: { seconds: 3 },
      fn: signal => checker.check({ signal }),
    });
  }
}
