export * from './allRules';
