export * from './allRules';
export * from './Rule';
