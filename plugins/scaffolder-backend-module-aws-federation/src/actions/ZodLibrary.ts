import { TemplateActionOptions } from '@backstage/plugin-scaffolder-node';

type Schema = NonNullable<TemplateActionOptions['schema']>;

/** The zod that the scaffolder hands to schemas; another instance does not mix with it. */
export type ZodLibrary = Parameters<NonNullable<Schema['input']>[string]>[0];
