import { stepExample } from './stepExample';

export const accessRevokeExamples = [
  stepExample(
    'aws-federation:access:revoke',
    'Access',
    'Say who loses access to AWS when a group loses the enterprise application.',
    { groups: ['aws-labs-explorers'] },
  ),
  stepExample(
    'aws-federation:access:revoke',
    'Access',
    'Take it away from the five people who lose it.',
    { groups: ['aws-labs-explorers'], confirm: 5 },
  ),
];
