export * from './createAccessPortalRouter';
export * from './createConsoleRouter';
export * from './createSignInRouter';
