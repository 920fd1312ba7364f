import type {
  AttributeMapping,
  AttributeMappingSource,
  ObjectMapping,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';
import { isDeepStrictEqual } from 'node:util';
import { describeGraphFilter } from './scopingFilter';

/**
 * What differs between two schema documents of a synchronization job, one sentence for
 * each difference, in the order of the first. The order of properties and the case of
 * enumerated values do not count, and flags are compared as sets: Graph writes them
 * differently from answer to answer.
 *
 * @returns for example `userName: from mail, now from userPrincipalName.`; empty when
 *   both mean the same
 * @public
 */
export function describeSchemaChanges(
  before: SynchronizationSchema,
  after: SynchronizationSchema,
): string[] {
  const old = mappingsOf(before);
  const young = mappingsOf(after);
  const said = [...new Set([...old.keys(), ...young.keys()])].flatMap(name =>
    describeMapping(name, old.get(name), young.get(name)),
  );
  if (said.length > 0) return said;
  return isDeepStrictEqual(normalize(before), normalize(after))
    ? []
    : ['Other settings of the schema differ.'];
}

function mappingsOf(schema: SynchronizationSchema) {
  return new Map(
    (schema.synchronizationRules ?? []).flatMap(rule =>
      (rule.objectMappings ?? []).map(
        mapping => [mapping.sourceObjectName ?? '', mapping] as const,
      ),
    ),
  );
}

function describeMapping(
  name: string,
  before?: ObjectMapping,
  after?: ObjectMapping,
): string[] {
  const who = { User: 'People', Group: 'Groups' }[name] ?? `Objects "${name}"`;
  if (!before) return [`${who}: no mapping, now one.`];
  if (!after) return [`${who}: mapped, now without a mapping.`];
  const { attributeMappings: was, ...oldRest } = before;
  const { attributeMappings: is, ...newRest } = after;
  const oldOnes = attributesOf(was);
  const newOnes = attributesOf(is);
  const flags = (mapping: ObjectMapping) => setOf(mapping.flowTypes);
  return [
    ...(Boolean(before.enabled) === Boolean(after.enabled)
      ? []
      : [
          after.enabled
            ? `${who}: not sent to AWS, now sent.`
            : `${who}: sent to AWS, now not.`,
        ]),
    ...(flags(before) === flags(after)
      ? []
      : [
          `${who}: AWS gets ${flags(before) || 'nothing'}, now ${
            flags(after) || 'nothing'
          }.`,
        ]),
    ...describeScope(who, before.scope, after.scope),
    ...(isDeepStrictEqual(rest(oldRest), rest(newRest))
      ? []
      : [`${who}: other settings of the mapping differ.`]),
    ...[...new Set([...oldOnes.keys(), ...newOnes.keys()])].flatMap(target =>
      describeAttribute(target, oldOnes.get(target), newOnes.get(target)),
    ),
  ];
}

function describeScope(
  who: string,
  before: ObjectMapping['scope'],
  after: ObjectMapping['scope'],
): string[] {
  if (isDeepStrictEqual(normalize(before), normalize(after))) return [];
  const [was, is] = [describeGraphFilter(before), describeGraphFilter(after)];
  return [
    was === is
      ? `${who}: the same scoping filter, written differently.`
      : `${who}: scoping filter ${was}, now ${is}.`,
  ];
}

/** What has no sentence of its own. */
function rest(mapping: ObjectMapping): unknown {
  return normalize({
    ...mapping,
    enabled: undefined,
    flowTypes: undefined,
    scope: undefined,
  });
}

function attributesOf(mappings: AttributeMapping[] | null | undefined) {
  return new Map(
    (mappings ?? []).map(mapping => [
      mapping.targetAttributeName ?? '',
      mapping,
    ]),
  );
}

function describeAttribute(
  target: string,
  before?: AttributeMapping,
  after?: AttributeMapping,
): string[] {
  if (!before) return [`${target}: not mapped, now ${fromOf(after)}.`];
  if (!after) return [`${target}: ${fromOf(before)}, now not mapped.`];
  const settings = (mapping: AttributeMapping) =>
    normalize({ ...mapping, source: undefined });
  const sameSource = isDeepStrictEqual(
    normalize(before.source),
    normalize(after.source),
  );
  if (!sameSource) {
    const [was, is] = [fromOf(before), fromOf(after)];
    return [
      was === is
        ? `${target}: the same source, written differently.`
        : `${target}: ${was}, now ${is}.`,
    ];
  }
  return isDeepStrictEqual(settings(before), settings(after))
    ? []
    : [`${target}: other settings of its mapping.`];
}

function fromOf(mapping: AttributeMapping | undefined): string {
  const source: AttributeMappingSource | null | undefined = mapping?.source;
  if (!source) {
    return mapping?.defaultValue
      ? `always "${mapping.defaultValue}"`
      : 'from nothing';
  }
  return source.type?.toLowerCase() === 'attribute'
    ? `from ${source.name}`
    : `from ${source.expression ?? source.name}`;
}

function setOf(flags: unknown): string {
  return typeof flags === 'string'
    ? flags
        .split(',')
        .map(flag => flag.trim().toLowerCase())
        .filter(Boolean)
        .sort()
        .join(', ')
    : '';
}

const enumerations = new Set([
  'type',
  'flowType',
  'flowBehavior',
  'mutability',
  'operatorName',
]);

/** One form of what means the same; absent, null and empty lists are equal, too. */
function normalize(value: unknown, name = ''): unknown {
  if (Array.isArray(value)) return value.map(item => normalize(item));
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([key]) => !key.startsWith('@odata.') && key !== 'version')
      .map(([key, inner]) => [key, normalize(inner, key)] as const)
      .filter(([, inner]) => !isAbsent(inner));
    return Object.fromEntries(entries);
  }
  if (typeof value !== 'string') return value ?? undefined;
  if (name === 'flowTypes') return setOf(value);
  return enumerations.has(name) ? value.toLowerCase() : value;
}

function isAbsent(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (Array.isArray(value) && value.length === 0)
  );
}
