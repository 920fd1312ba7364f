import { stepExample } from './stepExample';

export const schemaRestoreExamples = [
  stepExample(
    'aws-federation:schema:restore',
    'Attribute mappings',
    'Put the attribute mappings back as they were before the portal changed them first.',
    { confirm: true },
  ),
];
