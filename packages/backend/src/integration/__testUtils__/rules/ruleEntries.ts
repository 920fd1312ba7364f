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
export const notInTheLaboratory: Readonly<Record<string, string>> = {
  'instance-in-additional-region':
    'the portal is configured with another Region than the primary one',
  'delegated-administrator-gone':
    'the portal works with a member account, whose registration somebody ends',
  'quota-near': 'the identity store has 80,000 users',
  'classic-url-missing':
    'an instance from before February 2026, whose classic reply URL somebody deletes in Entra',
  'certificate-not-valid-yet':
    'somebody uploads a certificate to Entra that begins later',
  'certificate-not-in-metadata':
    'the federation metadata of Entra stays behind the active certificate',
};
