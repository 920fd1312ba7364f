export * from './readOnce';
