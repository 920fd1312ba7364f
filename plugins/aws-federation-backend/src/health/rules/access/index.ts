import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';

export const accessRules: readonly Rule[] = [];
