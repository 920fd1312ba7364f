import { stepExample } from './stepExample';

export const userNameMappingSetExamples = [
  stepExample(
    'aws-federation:user-name-mapping:set',
    'userName mapping',
    'Map userName',
  ),
];
