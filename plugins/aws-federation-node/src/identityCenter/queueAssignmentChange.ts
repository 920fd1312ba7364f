import Bottleneck from 'bottleneck';

// AWS takes 15 outstanding changes of assignments
// (https://docs.aws.amazon.com/singlesignon/latest/userguide/limits.html):
// some are left to others.
const instances = new Bottleneck.Group({ maxConcurrent: 10 });
// AWS updates one role of an account at a time.
const accounts = new Bottleneck.Group({ maxConcurrent: 1 });

/**
 * Carries out a change of an assignment when its account is free and few enough others
 * of the instance are under way.
 */
export async function queueAssignmentChange<T>(
  options: { instanceArn: string; accountId: string },
  change: () => Promise<T>,
): Promise<T> {
  const { instanceArn, accountId } = options;
  const instance = instances.key(instanceArn);
  return accounts
    .key(`${instanceArn}/${accountId}`)
    .schedule(() => instance.schedule(change));
}
