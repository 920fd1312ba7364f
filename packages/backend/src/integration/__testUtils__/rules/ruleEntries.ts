import { credentialsEntries } from './credentials';
import { jobEntries } from './job';
import { mappingsEntries } from './mappings';
import { peopleEntries } from './people';
import { RuleEntry } from './RuleEntry';

/** Every rule at least once, by what it is about. */
export const ruleEntries: readonly RuleEntry[] = [
  ...credentialsEntries,
  ...mappingsEntries,
  ...jobEntries,
  ...peopleEntries,
];
