export * from './AuthorizedFederationService';
export * from './DatabaseFederationStore';
export * from './DefaultFederationService';
export * from './FederationService';
export * from './FederationStore';
