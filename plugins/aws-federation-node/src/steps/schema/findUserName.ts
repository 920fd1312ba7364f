import type {
  AttributeMapping,
  SynchronizationSchema,
} from '@microsoft/microsoft-graph-types';
import { findMapping } from './findMapping';

/** What fills `userName` in AWS. */
export function findUserName(
  schema: SynchronizationSchema,
): AttributeMapping | undefined {
  return findMapping(schema, 'User')?.mapping.attributeMappings?.find(
    candidate => candidate.targetAttributeName === 'userName',
  );
}
