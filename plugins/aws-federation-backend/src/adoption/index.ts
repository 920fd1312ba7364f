export * from './adoptFederation';
export * from './defaultSpecification';
export * from './deriveSpecification';
