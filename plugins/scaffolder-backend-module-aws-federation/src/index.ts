/**
 * The configuration steps of AWS federation as scaffolder actions.
 *
 * @packageDocumentation
 */
export { scaffolderModuleAwsFederation as default } from './module';
