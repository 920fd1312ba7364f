export * from './foldConditions';
export * from './overallStatus';
