/**
 * Configured AWS organizations as catalog entities.
 *
 * @packageDocumentation
 */
export { catalogModuleAwsFederation as default } from './module';
export * from './AwsOrganizationEntityProvider';
