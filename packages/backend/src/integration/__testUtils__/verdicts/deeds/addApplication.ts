import { randomUUID } from 'node:crypto';
import { World } from '../World';

type Parts = Pick<World['state'], 'application' | 'servicePrincipal'>;

/**
 * Another application, with the certificate of ours, which AWS knows, and for the same
 * people; undefined: there is nothing to make it like.
 *
 * @param made - what both of its objects have otherwise
 */
export function addApplication(
  { tenant, application, servicePrincipal }: World['state'],
  made: { displayName: string; applicationTemplateId?: string },
): { [Name in keyof Parts]-?: NonNullable<Parts[Name]> } | undefined {
  if (!application || !servicePrincipal) return undefined;
  const appId = randomUUID();
  const another = {
    application: {
      ...structuredClone(application),
      ...made,
      appId,
      id: randomUUID(),
    },
    servicePrincipal: {
      ...structuredClone(servicePrincipal),
      ...made,
      appId,
      id: randomUUID(),
    },
  };
  tenant.applications.push(another.application);
  tenant.servicePrincipals.push(another.servicePrincipal);
  return another;
}

/** It has neither job nor what provisioning is saved with. */
export function withoutProvisioning({
  simulated,
}: NonNullable<Parts['servicePrincipal']>): void {
  simulated.secrets = {};
  delete simulated.job;
  delete simulated.furtherJobs;
}
