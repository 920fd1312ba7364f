export * from './accountAccessOf';
export * from './ssoAdminOperations';
