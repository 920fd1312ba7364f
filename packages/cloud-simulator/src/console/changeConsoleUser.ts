import { InstanceVisit } from './ConsoleVisit';

/** Enables, disables or deletes a user by hand; assignments stay behind. */
export function changeConsoleUser(
  visit: InstanceVisit,
  userId: string,
  deed: string,
) {
  const { context, instance } = visit;
  const user = instance.users.find(({ id }) => id === userId);
  if (!user) return;
  if (deed === 'delete') {
    instance.users = instance.users.filter(other => other !== user);
    for (const group of instance.groups) {
      group.members = group.members.filter(member => member !== userId);
    }
  } else {
    user.active = deed === 'enable';
    user.updatedAt = context.clock.now().toISOString();
  }
  context.store.changed();
}
