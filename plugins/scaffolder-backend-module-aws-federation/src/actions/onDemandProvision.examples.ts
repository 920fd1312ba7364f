import { stepExample } from './stepExample';

export const onDemandProvisionExamples = [
  stepExample(
    'aws-federation:on-demand:provision',
    'One user on demand',
    'Send one user to AWS on demand',
  ),
];
