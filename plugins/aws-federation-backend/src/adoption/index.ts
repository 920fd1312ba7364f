export * from './adoptFederation';
export * from './defaultSpecification';
