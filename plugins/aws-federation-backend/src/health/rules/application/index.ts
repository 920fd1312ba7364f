import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { applicationSwitchedOff } from './applicationSwitchedOff';

export const applicationRules: readonly Rule[] = [applicationSwitchedOff];
