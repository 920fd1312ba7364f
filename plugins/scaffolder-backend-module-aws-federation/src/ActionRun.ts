import { TemplateAction } from '@backstage/plugin-scaffolder-node';

/** What the scaffolder tells every action about its run, whatever its input is. */
export type ActionRun = Pick<
  Parameters<TemplateAction['handler']>[0],
  | 'getInitiatorCredentials'
  | 'isDryRun'
  | 'logger'
  | 'signal'
  | 'task'
  | 'templateInfo'
  | 'user'
  | 'workspacePath'
>;
