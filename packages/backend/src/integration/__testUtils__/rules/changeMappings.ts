import { RuleWorld } from './RuleWorld';

interface MappingChange {
  object?: 'User' | 'Group';
  enabled?: boolean;
  flowTypes?: string;
  target?: string;
  flowType?: string;
  expression?: string;
  matchingPriority?: number;
  removed?: boolean;
  doubled?: boolean;
}

/** In the attribute mappings of the Entra portal. */
export const changeMappings =
  (...changes: MappingChange[]) =>
  async (world: RuleWorld) => {
    for (const each of changes) {
      await world.control('/synchronization-job/mapping', each);
    }
  };

export const allActions = 'Add,Update,Delete';
