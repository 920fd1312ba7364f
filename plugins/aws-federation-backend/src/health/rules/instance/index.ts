import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { delegatedAdministratorGone } from './delegatedAdministratorGone';
import { encryptionKeyRefused } from './encryptionKeyRefused';
import { encryptionTrouble } from './encryptionTrouble';
import { instanceInAdditionalRegion } from './instanceInAdditionalRegion';
import { instanceMissing } from './instanceMissing';
import { instanceNotActive } from './instanceNotActive';
import { quotaNear } from './quotaNear';
import { trustedAccessDisabled } from './trustedAccessDisabled';

export const instanceRules: readonly Rule[] = [
  instanceMissing,
  instanceInAdditionalRegion,
  instanceNotActive,
  encryptionTrouble,
  encryptionKeyRefused,
  delegatedAdministratorGone,
  trustedAccessDisabled,
  quotaNear,
];
