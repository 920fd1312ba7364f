import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { activeMapping } from './activeMapping';
import { constantMappings } from './constantMappings';
import { createsOff } from './createsOff';
import { deletesOff } from './deletesOff';
import { doubledTargets } from './doubledTargets';
import { groupAttributes } from './groupAttributes';
import { groupChangesOff } from './groupChangesOff';
import { groupMappingDiffers } from './groupMappingDiffers';
import { mappingNotAlwaysApplied } from './mappingNotAlwaysApplied';
import { matchingAttributes } from './matchingAttributes';
import { namesMayBeEmpty } from './namesMayBeEmpty';
import { outOfScopeKept } from './outOfScopeKept';
import { peopleMappingOff } from './peopleMappingOff';
import { requiredMappingsMissing } from './requiredMappingsMissing';
import { scopingFilterDiffers } from './scopingFilterDiffers';
import { updatesOff } from './updatesOff';
import { userNameMappingDiffers } from './userNameMappingDiffers';

export const mappingsRules: readonly Rule[] = [
  peopleMappingOff,
  requiredMappingsMissing,
  constantMappings,
  activeMapping,
  mappingNotAlwaysApplied,
  namesMayBeEmpty,
  createsOff,
  updatesOff,
  deletesOff,
  outOfScopeKept,
  matchingAttributes,
  doubledTargets,
  userNameMappingDiffers,
  groupMappingDiffers,
  groupAttributes,
  groupChangesOff,
  scopingFilterDiffers,
];
