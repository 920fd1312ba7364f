import { AttributeMapping, ObjectMapping } from '../provisioning/MappingSource';
import { parseExpression } from '../provisioning/parseExpression';
import { SynchronizationJobState } from '../state/SynchronizationJobState';
import { ControlError } from './ControlError';
import { Input } from './readInput';

/** https://learn.microsoft.com/graph/api/resources/synchronization-attributemapping */
const flowTypes = [
  'Always',
  'ObjectAddOnly',
  'MultiValueAddOnly',
  'ValueAddOnly',
  'AttributeAddOnly',
];

/**
 * Changes a mapping as an administrator does in the portal: of the `object` (User or
 * Group) whether it is `enabled` and its `flowTypes`; of one of its attributes, the
 * `target`, whether it is `removed`, its `expression`, its `matchingPriority` and its
 * `flowType`, which the portal calls "Apply this mapping". With `doubled` the expression comes as a second mapping of the same target.
 */
export function changeMapping(job: SynchronizationJobState, input: Input) {
  const kind = input.choice('object', ['User', 'Group']) ?? 'User';
  const mapping: ObjectMapping | undefined =
    job.schema.synchronizationRules?.[0]?.objectMappings?.find(
      (each: ObjectMapping) => each.sourceObjectName === kind,
    );
  if (!mapping) {
    throw new ControlError(
      409,
      `The schema has no mapping of the object ${kind}. Restore the default mappings first.`,
    );
  }
  mapping.enabled = input.flag('enabled') ?? mapping.enabled;
  mapping.flowTypes = input.text('flowTypes') ?? mapping.flowTypes;
  const target = input.text('target');
  if (target) changeAttribute(mapping, target, input);
  // The next cycle looks at every object again, as after each change of a mapping.
  job.initialCycleDone = false;
}

function changeAttribute(mapping: ObjectMapping, target: string, input: Input) {
  const { attributeMappings } = mapping;
  const found = attributeMappings.find(
    each => each.targetAttributeName === target,
  );
  if (input.flag('removed')) {
    mapping.attributeMappings = attributeMappings.filter(
      each => each.targetAttributeName !== target,
    );
    return;
  }
  const source = expressionOf(input);
  const changed: AttributeMapping = {
    defaultValue: null,
    exportMissingReferences: false,
    flowBehavior: 'FlowWhenChanged',
    flowType: 'Always',
    matchingPriority: 0,
    source: null,
    ...found,
    targetAttributeName: target,
    ...(source ? { source } : {}),
  };
  changed.matchingPriority =
    input.amount('matchingPriority') ?? changed.matchingPriority;
  changed.flowType = input.choice('flowType', flowTypes) ?? changed.flowType;
  if (!found || input.flag('doubled')) attributeMappings.push(changed);
  else Object.assign(found, changed);
}

function expressionOf(input: Input) {
  const expression = input.text('expression');
  try {
    return expression && parseExpression(expression);
  } catch (error) {
    throw new ControlError(
      400,
      error instanceof Error ? error.message : String(error),
    );
  }
}
