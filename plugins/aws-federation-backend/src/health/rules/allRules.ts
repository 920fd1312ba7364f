import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { accessRules } from './access';
import { applicationRules } from './application';
import { certificateRules } from './certificate';
import { credentialsRules } from './credentials';
import { instanceRules } from './instance';
import { jobRules } from './job';
import { mappingsRules } from './mappings';
import { peopleRules } from './people';
import { samlRules } from './saml';

/** Every rule of the plugin, by what it is about. */
export const allRules: readonly Rule[] = [
  ...instanceRules,
  ...applicationRules,
  ...samlRules,
  ...certificateRules,
  ...credentialsRules,
  ...mappingsRules,
  ...jobRules,
  ...peopleRules,
  ...accessRules,
];
