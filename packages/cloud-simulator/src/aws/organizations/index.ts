export * from './isDelegatedAdministrator';
export * from './organizationsOperations';
export * from './trustedServicesOf';
