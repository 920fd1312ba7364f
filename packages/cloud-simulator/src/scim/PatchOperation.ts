import { ScimError } from './ScimError';

/** One operation of a SCIM PATCH, its `op` in small letters. */
export interface PatchOperation {
  op: 'add' | 'replace' | 'remove';
  path?: string;
  value?: unknown;
}

/** Reads the operations of a PATCH request. */
export function parsePatchRequest(
  body: Record<string, unknown>,
): PatchOperation[] {
  const { Operations: operations } = body;
  if (!Array.isArray(operations) || operations.length === 0) {
    throw ScimError.violatesSchema();
  }
  return operations.map(operation => {
    const op = String(operation?.op).toLowerCase();
    if (op !== 'add' && op !== 'replace' && op !== 'remove') {
      throw ScimError.violatesSchema();
    }
    if (op === 'remove' && !operation.path) {
      throw new ScimError(400, 'Missing path in PATCH request');
    }
    return { op, path: operation.path, value: operation.value };
  });
}
