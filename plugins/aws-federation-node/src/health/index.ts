export * from './defineRule';
export * from './Rule';
export * from './rulesExtensionPoint';
