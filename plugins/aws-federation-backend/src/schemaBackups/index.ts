export * from './DatabaseSchemaBackupStore';
export * from './DefaultSchemaBackupService';
export * from './SchemaBackupService';
export * from './SchemaBackupStore';
