export * from './identityStoreOperations';
