import { stepExample } from './stepExample';

export const awsMetadataCheckExamples = [
  stepExample(
    'aws-federation:aws-metadata:check',
    'AWS metadata',
    'Check the metadata of AWS',
  ),
];
