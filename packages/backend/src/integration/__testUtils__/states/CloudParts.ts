import { CloudState } from 'cloud-simulator';

export type Tenant = CloudState['tenants'][number];
export type ServicePrincipal = Tenant['servicePrincipals'][number];
export type Application = Tenant['applications'][number];
export type IdentityCenter = NonNullable<
  CloudState['organizations'][number]['identityCenter']
>;
export type PermissionSet = IdentityCenter['permissionSets'][number];
