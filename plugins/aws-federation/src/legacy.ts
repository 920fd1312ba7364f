/**
 * AWS federation for the legacy frontend system.
 *
 * @packageDocumentation
 */
export { awsFederationPlugin } from './legacy/awsFederationPlugin';
export { AwsConsoleVisitPage } from './legacy/AwsConsoleVisitPage';
export { EntityAwsFederationCard } from './legacy/EntityAwsFederationCard';
export { awsFederationApiRef } from './api/awsFederationApiRef';
export { isAwsOrganization } from './legacy/isAwsOrganization';
