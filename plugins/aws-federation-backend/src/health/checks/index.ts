export * from './CheckDependencies';
export * from './FederationChecker';
export * from './scheduleChecks';
export * from './RememberedSearch';
