import { SnapshotContext } from '../SnapshotContext';
import { findServicePrincipalId } from './findServicePrincipalId';

/**
 * Groups that have the enterprise application, by object id in Entra, as they were called
 * when they got it. None where groups are not to be sent.
 */
export async function assignedGroups(
  context: SnapshotContext,
): Promise<Map<string, string>> {
  const { entra, specification } = context;
  const id = specification.provisioning?.groupsEnabled
    ? await findServicePrincipalId(context)
    : undefined;
  const assignments = id ? await entra.assignments.list(id) : [];
  return new Map(
    assignments.flatMap(
      ({ principalType, principalId, principalDisplayName }) =>
        principalType === 'Group' && principalId
          ? [[principalId, principalDisplayName ?? ''] as const]
          : [],
    ),
  );
}
