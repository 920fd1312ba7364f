export * from './createAwsRouter';
