import { ScopingFilter } from '@aws-federation/backstage-plugin-aws-federation-common';
import type {
  AttributeMapping,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';
import {
  ActiveSource,
  readActiveSource,
} from '../../steps/schema/activeSource';
import { constantTargets } from '../../steps/schema/constantTargets';
import { findMapping } from '../../steps/schema/findMapping';
import { findUserName } from '../../steps/schema/findUserName';
import { PartialFlow, readPartialFlows } from '../../steps/schema/partialFlows';
import { missingRequiredMappings } from '../../steps/schema/requiredMappings';
import {
  describeGraphFilter,
  fromGraphFilter,
} from '../../steps/schema/scopingFilter';
import { SnapshotPart } from '../SnapshotPart';
import { findServicePrincipalId } from './findServicePrincipalId';
import { uncertainNames } from './uncertainNames';

/**
 * Which changes of people or groups Entra sends.
 * @public
 */
export interface SentChanges {
  enabled: boolean;
  creates: boolean;
  updates: boolean;
  deletes: boolean;
}

/**
 * What Entra sends of a group.
 * @public
 */
export interface GroupAttributes {
  /** Attributes in AWS that a mapping has to fill and none does, for example `members`. */
  missing: string[];
  /** Attributes of which AWS takes each value once and that all groups get alike. */
  constant: string[];
  /** Attributes in AWS by which Entra looks for a group, by priority. */
  matching: string[];
}

/**
 * The attribute mappings of the synchronization job.
 * https://learn.microsoft.com/graph/api/resources/synchronization-objectmapping
 * @public
 */
export interface MappingsFacts {
  /** Undefined: there is no job. */
  mappings?: {
    people: SentChanges;
    groups: SentChanges;
    /** Source of `userName`, for example `userPrincipalName`; undefined when it is an expression. */
    userNameSource?: string;
    userNameExpression?: string;
    /** Attributes in AWS that a mapping has to fill and none does, for example `active`. */
    missingRequired: string[];
    /** Attributes of which AWS takes each value once and that everybody gets alike. */
    constant: string[];
    /** What `active` comes from, as Entra shows it; undefined: from nothing. */
    active?: { kind: ActiveSource; text: string };
    /** Undefined: there is no mapping of groups. */
    groupAttributes?: GroupAttributes;
    /** By an external id AWS shows that a person came by SCIM. */
    sendsExternalId: boolean;
    /** Attributes in AWS by which Entra looks for a person, by priority. */
    matching: string[];
    /** Attributes of a person of which AWS takes one and several mappings fill, for example `phoneNumbers`. */
    doubledTargets: string[];
    /** Attributes of a person that two mappings fill; absent in what was stored before they were told. */
    mappedTwice?: string[];
    /** Mappings whose later changes Entra does not send, or not all of them. */
    partialFlows: PartialFlow[];
    /** Names that AWS requires and that come from an attribute which people may lack, as Entra shows it. */
    uncertainNames: Array<{ target: string; text: string }>;
    /** Scoping filter of people in words, `none` without one. */
    scopingFilter: string;
    /** The same as a specification says it; undefined where none can. */
    scopingFilters?: ScopingFilter[];
    /** Scoping filter of groups in words. */
    groupScopingFilter: string;
  };
}

/** @public */
export const mappingsPart: SnapshotPart<MappingsFacts> = {
  title: 'the attribute mappings',
  tier: 'check',

  async collect(context) {
    const { synchronization } = context.entra;
    const id = await findServicePrincipalId(context);
    const job = id ? await synchronization.getJob(id) : undefined;
    if (!id || !job?.id) return {};
    return {
      mappings: describeMappings(await synchronization.getSchema(id, job.id)),
    };
  },
};

function describeMappings(
  schema: SynchronizationSchema,
): NonNullable<MappingsFacts['mappings']> {
  const people = findMapping(schema, 'User')?.mapping;
  const groups = findMapping(schema, 'Group')?.mapping;
  const attributes = people?.attributeMappings ?? [];
  const mappedTwice = twice(attributes);
  // Which of two counts nobody tells.
  const source = mappedTwice.includes('userName')
    ? undefined
    : findUserName(schema)?.source;
  const userNameSource = source?.type === 'Attribute' ? source.name : undefined;
  return {
    people: sentChanges(people),
    groups: sentChanges(groups),
    userNameSource: userNameSource ?? undefined,
    userNameExpression: userNameSource
      ? undefined
      : source?.expression ?? undefined,
    missingRequired: missingRequiredMappings(schema, 'User'),
    constant: constantTargets(schema, 'User'),
    active: readActiveSource(schema),
    groupAttributes: groups && {
      missing: missingRequiredMappings(schema, 'Group'),
      constant: constantTargets(schema, 'Group'),
      matching: matchingOf(groups.attributeMappings),
    },
    sendsExternalId: attributes.some(
      ({ targetAttributeName }) => targetAttributeName === 'externalId',
    ),
    matching: matchingOf(attributes),
    doubledTargets: doubledTargets(attributes),
    mappedTwice,
    partialFlows: readPartialFlows(schema),
    uncertainNames: uncertainNames(attributes),
    scopingFilter: describeGraphFilter(people?.scope),
    scopingFilters: fromGraphFilter(people?.scope),
    groupScopingFilter: describeGraphFilter(groups?.scope),
  };
}

function matchingOf(
  attributes: AttributeMapping[] | null | undefined,
): string[] {
  const names = (attributes ?? [])
    .filter(({ matchingPriority }) => (matchingPriority ?? 0) > 0)
    .sort((a, b) => (a.matchingPriority ?? 0) - (b.matchingPriority ?? 0))
    .map(({ targetAttributeName }) => targetAttributeName ?? '');
  return [...new Set(names)];
}

function twice(attributes: AttributeMapping[]): string[] {
  const names = attributes.map(
    ({ targetAttributeName }) => targetAttributeName,
  );
  return [...new Set(names)].flatMap(name =>
    name && names.filter(each => each === name).length > 1 ? [name] : [],
  );
}

function sentChanges(
  mapping: { enabled?: boolean | null; flowTypes?: string | null } | undefined,
): SentChanges {
  const flow = mapping?.flowTypes;
  // Without a word on it, Entra sends all of them.
  const sends = (change: string) =>
    !flow || flow.toLowerCase().includes(change);
  return {
    enabled: mapping?.enabled ?? false,
    creates: sends('add'),
    updates: sends('update'),
    deletes: sends('delete'),
  };
}

/**
 * AWS takes one mail address, one phone number and one address of a person.
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/limitations.html
 */
function doubledTargets(attributes: AttributeMapping[]): string[] {
  const variants = new Map<string, Set<string>>();
  for (const { targetAttributeName } of attributes) {
    const found = /^(emails|phoneNumbers|addresses)\b(\[[^\]]*\])?/.exec(
      targetAttributeName ?? '',
    );
    if (found) {
      const [, list, filter = ''] = found;
      variants.set(list, (variants.get(list) ?? new Set()).add(filter));
    }
  }
  return [...variants]
    .filter(([, filters]) => filters.size > 1)
    .map(([list]) => list);
}
