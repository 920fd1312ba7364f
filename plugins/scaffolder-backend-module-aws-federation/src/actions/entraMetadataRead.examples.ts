import { stepExample } from './stepExample';

export const entraMetadataReadExamples = [
  stepExample(
    'aws-federation:entra-metadata:read',
    'Entra federation metadata',
    'Get the file to upload in the AWS console',
  ),
];
