import { Rule } from '@aws-federation/backstage-plugin-aws-federation-node';

export const jobRules: readonly Rule[] = [];
