export * from './Clock';
export * from './CloudSimulator';
export * from './state/CloudState';
