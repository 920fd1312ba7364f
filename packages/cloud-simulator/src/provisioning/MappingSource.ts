import { ScopingFilter } from './passesScopingFilter';

/** Graph `attributeMappingSource`: where a mapped value comes from. */
export interface MappingSource {
  type: 'Attribute' | 'Constant' | 'Function';
  /** Attribute name, bare constant, or function name. */
  name: string;
  /** The same as text, for example `Join(" ", [givenName], [surname])`. */
  expression: string;
  parameters: Array<{ key: string; value: MappingSource }>;
}

/** Graph `attributeMapping`. */
export interface AttributeMapping {
  targetAttributeName: string;
  source: MappingSource | null;
  defaultValue: string | null;
  /** 0 = not used for matching. */
  matchingPriority: number;
  flowBehavior: string;
  flowType: string;
  exportMissingReferences: boolean;
}

/** Graph `objectMapping`, the parts that the engine reads. */
export interface ObjectMapping {
  enabled: boolean;
  /** Flags, for example `Add,Update,Delete`. */
  flowTypes: string;
  name: string;
  sourceObjectName: string;
  targetObjectName: string;
  attributeMappings: AttributeMapping[];
  scope?: ScopingFilter | null;
  [key: string]: unknown;
}
