import { randomUUID } from 'node:crypto';
import { IdentityStoreUser } from '../state/AwsOrganizationState';

const prefix = 'crowd-';

/** Users whom a programme of the company's own makes with the identity store's API. */
export function makeCrowd(count: number, now: Date): IdentityStoreUser[] {
  const at = now.toISOString();
  return Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    userName: `${prefix}${index + 1}`,
    displayName: `Crowd ${index + 1}`,
    name: { givenName: 'Crowd', familyName: String(index + 1) },
    emails: [],
    active: true,
    createdAt: at,
    updatedAt: at,
    createdBy: 'API',
  }));
}

export function isOfCrowd({
  userName,
  createdBy,
}: Pick<IdentityStoreUser, 'userName' | 'createdBy'>): boolean {
  return createdBy === 'API' && userName.startsWith(prefix);
}
