export * from './DefaultLocalPeopleService';
export * from './LocalPeopleService';
