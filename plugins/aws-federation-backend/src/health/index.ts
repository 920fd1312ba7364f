export * from './checkRule';
export * from './checks';
export * from './DatabaseHealthStore';
export * from './HealthStore';
export * from './rules';
