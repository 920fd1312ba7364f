export * from './DatabaseLeaseStore';
export * from './DefaultLeaseService';
export * from './LeaseService';
export * from './LeaseStore';
