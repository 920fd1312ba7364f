export * from './GraphPermission';
export * from './missingPermissions';
export * from './neededPermissions';
export * from './removalPermissions';
export * from './revocationPermissions';
