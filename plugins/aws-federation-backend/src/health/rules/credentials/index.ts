import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { credentialsUnclear } from './credentialsUnclear';
import { endpointWrong } from './endpointWrong';
import { entraNotAllowed } from './entraNotAllowed';
import { matchingNotFilterable } from './matchingNotFilterable';
import { quarantineOutlivesToken } from './quarantineOutlivesToken';
import { scimUnreachable } from './scimUnreachable';
import { secretsMissing } from './secretsMissing';
import { settingsDiffer } from './settingsDiffer';
import { tokenEndedByRecord } from './tokenEndedByRecord';
import { tokenEndsSoon } from './tokenEndsSoon';
import { tokenEndUnknown } from './tokenEndUnknown';
import { tokenRejected } from './tokenRejected';

export const credentialsRules: readonly Rule[] = [
  tokenRejected,
  entraNotAllowed,
  endpointWrong,
  scimUnreachable,
  matchingNotFilterable,
  credentialsUnclear,
  quarantineOutlivesToken,
  secretsMissing,
  tokenEndsSoon,
  tokenEndedByRecord,
  tokenEndUnknown,
  settingsDiffer,
];
