import { StartingState } from './StartingState';

type Schema = NonNullable<StartingState['job']>['schema'];
type ObjectMapping = Record<string, any>;

/** The mapping of people or of groups in the schema of a job, also while it is off. */
export function objectMappingOf(
  schema: Schema | undefined,
  source: string,
): ObjectMapping | undefined {
  const rules: Array<{ objectMappings?: ObjectMapping[] }> =
    schema?.synchronizationRules ?? [];
  return rules
    .flatMap(({ objectMappings = [] }) => objectMappings)
    .find(({ sourceObjectName }) => sourceObjectName === source);
}
