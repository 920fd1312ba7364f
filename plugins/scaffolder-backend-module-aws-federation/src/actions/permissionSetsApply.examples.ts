import { stepExample } from './stepExample';

export const permissionSetsApplyExamples = [
  stepExample(
    'aws-federation:permission-sets:apply',
    'Permission sets',
    'Make and assign the permission sets that aws-federation:specification:save has saved',
  ),
];
