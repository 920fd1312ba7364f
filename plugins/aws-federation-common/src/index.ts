/**
 * The words of AWS federation: types, conditions, permissions, annotations and the
 * API client.
 *
 * @packageDocumentation
 */
export * from './annotations';
export * from './client/AwsFederationApi';
export * from './client/AwsFederationClient';
export * from './client/RequestOptions';
export * from './conditions/byHand';
export * from './conditions/Condition';
export * from './conditions/Finding';
export * from './conditions/OverallStatus';
export * from './conditions/overallWord';
export * from './conditions/Severity';
export * from './conditions/statusWord';
export * from './consoleVisit';
export * from './Federation';
export * from './FederationLease';
export * from './LocalPeople';
export * from './readProvisioningPause';
export * from './SchemaBackup';
export * from './FederationSpecification';
export * from './permissions';
export * from './ScopingFilter';
export * from './specifiedStore';
export * from './steps';
export * from './visitNeed';
