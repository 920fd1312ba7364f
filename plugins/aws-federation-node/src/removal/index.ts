export * from './RemovalStep';
export * from './describeRemoval';
export * from './removalSteps';
