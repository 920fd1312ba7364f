export * from './lookupEvents';
export * from './recordTrailEvent';
