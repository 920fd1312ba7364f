export * from './Revocation';
export * from './planRevocation';
export * from './removeAccess';
