import { ActionRun } from '../ActionRun';

/**
 * Who holds a lease: the task, so that its following actions, and the same task resumed
 * after a crash, hold it too.
 */
export function holderOf(run: ActionRun): { holder: string; title: string } {
  const { entity, ref } = run.user ?? {};
  const person =
    entity?.spec?.profile?.displayName ??
    entity?.metadata.title ??
    ref?.replace(/^.*[/:]/, '') ??
    'Somebody';
  const { title, name } = run.templateInfo?.entity?.metadata ?? {};
  return {
    holder: run.task.id,
    title: `${person}'s run of ${title ?? name ?? 'a template'}`.slice(0, 200),
  };
}
