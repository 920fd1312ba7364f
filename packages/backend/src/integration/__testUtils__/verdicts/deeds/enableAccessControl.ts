import { World } from '../World';

/** Somebody enables attributes for access control in AWS, if nobody has. */
export async function enableAccessControl({ state }: World) {
  const { identityCenter } = state;
  if (!identityCenter) return;
  identityCenter.accessControl ??= {
    sources: {},
    dueAt: new Date().toISOString(),
  };
}
