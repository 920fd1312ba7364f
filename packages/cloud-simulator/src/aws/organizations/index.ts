export * from './isDelegatedAdministrator';
export * from './isMember';
export * from './organizationsOperations';
export * from './trustedServicesOf';
