export * from './Clock';
export * from './CloudSimulator';
export * from './entra/certificates/addSigningCertificate';
export * from './http/RequestObserver';
export * from './state/CloudState';
