import {
  PermissionSetSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { digestOf } from '../../digestOf';

type Assignment = PermissionSetSpecification['assignments'][number];

/** As many as the record takes. */
const mostRecorded = 800;

/**
 * Tells a specified assignment again, as it was when a run left it open. One that has
 * another account since is another one.
 * @public
 */
export function assignmentKey(
  permissionSet: string,
  { principalType, principal, accountIds }: Assignment,
): string {
  return digestOf(
    permissionSet,
    principalType,
    principal,
    ...[...accountIds].sort(),
  );
}

/** For the record: assignments whose user or group a run did not find in AWS. */
export function leftOpenText(
  wanted: PermissionSetSpecification[],
  missing: Array<{ principalType: 'USER' | 'GROUP'; principal: string }>,
): string {
  const keys = wanted.flatMap(({ name, assignments }) =>
    assignments
      .filter(assignment =>
        missing.some(
          ({ principalType, principal }) =>
            principalType === assignment.principalType &&
            principal === assignment.principal,
        ),
      )
      .map(assignment => assignmentKey(name, assignment)),
  );
  return JSON.stringify([...new Set(keys)].slice(0, mostRecorded));
}

/**
 * Keys of the assignments that the last run left open, and that a check may make.
 * @public
 */
export function readLeftOpen({
  accessLeftOpen,
}: Pick<RecordedFacts, 'accessLeftOpen'>): string[] {
  try {
    const keys: unknown = JSON.parse(accessLeftOpen?.value ?? '[]');
    return Array.isArray(keys)
      ? keys.filter((key): key is string => typeof key === 'string')
      : [];
  } catch {
    return [];
  }
}
