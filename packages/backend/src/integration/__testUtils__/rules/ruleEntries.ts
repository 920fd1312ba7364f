import { accessEntries } from './access';
import { applicationEntries } from './application';
import { certificateEntries } from './certificate';
import { credentialsEntries } from './credentials';
import { instanceEntries } from './instance';
import { jobEntries } from './job';
import { mappingsEntries } from './mappings';
import { peopleEntries } from './people';
import { RuleEntry } from './RuleEntry';
import { samlEntries } from './saml';

/** Every rule at least once, by what it is about. */
export const ruleEntries: readonly RuleEntry[] = [
  ...instanceEntries,
  ...applicationEntries,
  ...samlEntries,
  ...certificateEntries,
  ...credentialsEntries,
  ...mappingsEntries,
  ...jobEntries,
  ...peopleEntries,
  ...accessEntries,
];

/** What the simulated clouds, or one portal with one configuration, cannot become. */
export const notInTheLaboratory: Readonly<Record<string, string>> = {};
