export * from './Clock';
export * from './CloudSimulator';
export { replicaShares } from './entra/DirectoryReplicas';
export * from './entra/certificates/addSigningCertificate';
export * from './http/RequestObserver';
export * from './oracle/Truth';
export * from './state/CloudState';
export * from './state/ProvisioningServiceState';
export * from './state/WriteFailure';
