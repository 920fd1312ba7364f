/**
 * The configuration steps of AWS federation as scaffolder actions.
 *
 * @packageDocumentation
 */
export { scaffolderModuleAwsFederation as default } from './module';
export type { ActionDependencies } from './ActionDependencies';
export { createActions } from './createActions';
export { defaultLeaseTiming } from './leases/LeaseTiming';
export type { LeaseTiming } from './leases/LeaseTiming';
