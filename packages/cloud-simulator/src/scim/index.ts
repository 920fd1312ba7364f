export * from './createScimRouter';
export * from './createScimToken';
