/**
 * The hands of AWS federation: clients of both clouds, configuration steps and snapshot
 * collectors.
 *
 * @packageDocumentation
 */
export * from './Clock';
export * from './CloudError';
export * from './config/AwsFederationConfig';
export * from './config/OrganizationConfig';
export * from './config/TenantConfig';
export * from './entra/EntraClient';
export * from './entra/OnDemandOutcome';
export * from './identityCenter/IdentityCenterClient';
export * from './scim/ScimProbe';
export * from './snapshot/Snapshot';
export * from './steps/Step';
export * from './steps/StepBlockedError';
export * from './steps/runStep';
