import { stepExample } from './stepExample';

export const groupMappingSetExamples = [
  stepExample(
    'aws-federation:group-mapping:set',
    'Group mapping',
    'Turn the mapping of groups on or off',
  ),
];
