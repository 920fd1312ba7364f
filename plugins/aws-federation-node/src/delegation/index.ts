export * from './delegatedAdministratorStep';
