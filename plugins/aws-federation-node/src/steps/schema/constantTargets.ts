import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { findMapping } from './findMapping';

type Kind = Parameters<typeof findMapping>[1];

/**
 * Attributes of which AWS takes each value once.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html
 */
const uniqueTargets: Record<Kind, readonly string[]> = {
  User: ['userName', 'externalId', 'emails[type eq "work"].value'],
  Group: ['displayName', 'externalId'],
};

/** What reads no attribute and still gives each object another value, or may. */
const varies = /\[|\b(RandomString|Now)\(/i;

/** Which of them get one value for all people or groups, so that AWS takes one of these. */
export function constantTargets(
  schema: SynchronizationSchema,
  kind: Kind,
): string[] {
  const attributes = findMapping(schema, kind)?.mapping.attributeMappings ?? [];
  return uniqueTargets[kind].filter(target =>
    attributes.some(
      ({ targetAttributeName, source, defaultValue }) =>
        targetAttributeName === target &&
        (source
          ? source.type?.toLowerCase() === 'constant' ||
            !varies.test(source.expression ?? '[')
          : Boolean(defaultValue)),
    ),
  );
}
