export * from './applications/awsTemplate';
export * from './applications/createApplicationFromTemplate';
export * from './applications/createSynchronizationJob';
export * from './applications/isAssigned';
export * from './certificates/addSigningCertificate';
export * from './certificates/createSigningCertificate';
export * from './login/createEntraLoginRouter';
