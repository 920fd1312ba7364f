export * from './Snapshot';
export * from './collectSnapshot';
