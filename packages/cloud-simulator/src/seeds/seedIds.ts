import { createHash } from 'node:crypto';
import { uuidOf } from '../state/uuidOf';

/** Ids in seeds that people and tests may rely on. */
export const CONTOSO_TENANT_ID = '5f2c1d3e-8a47-4b6f-9c10-2e7d4a9b3c55';
export const CONTOSO_DOMAIN = 'contoso.example';

/** A UUID that is the same for the same name in every seed. */
export function seedId(name: string): string {
  return uuidOf(name);
}

/** Hex digits that are the same for the same name in every seed. */
export function seedHex(name: string, digits: number): string {
  return createHash('sha256').update(name).digest('hex').slice(0, digits);
}
