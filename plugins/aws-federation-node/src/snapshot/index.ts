export * from './collectSnapshot';
export * from './Snapshot';
export * from './SnapshotPart';
export * from './snapshotParts';
export * from './parts';
export * from './isPausedAfterErrors';
export * from './pauseInForce';
