export * from './Clock';
export * from './state/CloudState';
