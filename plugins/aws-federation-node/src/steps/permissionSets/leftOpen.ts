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
 * An assignment that the last run left open, and that a check may make.
 * @public
 */
export interface LeftOpen {
  key: string;
  /** How often checks have tried to make it since its user or group arrived. */
  tries: number;
  /** Digest of the user's id in AWS at the first try: the name can pass to somebody else. */
  user?: string;
}

/** @public */
export function readLeftOpen({
  accessLeftOpen,
}: Pick<RecordedFacts, 'accessLeftOpen'>): LeftOpen[] {
  try {
    const recorded: unknown = JSON.parse(accessLeftOpen?.value ?? '[]');
    return Array.isArray(recorded) ? recorded.flatMap(readOne) : [];
  } catch {
    return [];
  }
}

/**
 * For the record, after a try. What was not tried stays as a run writes it.
 * @public
 */
export function triedText(leftOpen: LeftOpen[]): string {
  return JSON.stringify(
    leftOpen.map(({ key, tries, user }) =>
      tries === 0 ? key : [key, tries, ...(user ? [user] : [])],
    ),
  );
}

/**
 * Tells a user of AWS again by the id.
 * @public
 */
export function userDigest(id: string): string {
  return digestOf('user', id);
}

function readOne(recorded: unknown): LeftOpen[] {
  if (typeof recorded === 'string') return [{ key: recorded, tries: 0 }];
  if (!Array.isArray(recorded)) return [];
  const [key, tries, user]: unknown[] = recorded;
  return typeof key === 'string' && typeof tries === 'number'
    ? [{ key, tries, ...(typeof user === 'string' && { user }) }]
    : [];
}
