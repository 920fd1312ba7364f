export * from './CheckDependencies';
export * from './FederationChecker';
export * from './scheduleChecks';
