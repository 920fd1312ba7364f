import { stepExample } from './stepExample';

const action = 'aws-federation:application:create';

export const applicationCreateExamples = [
  stepExample(
    action,
    'Enterprise application',
    'Create or adopt the enterprise application',
  ),
  stepExample(
    action,
    'Enterprise application',
    'Create a new one also where somebody has deleted the one before',
    { whenDeleted: 'create' },
  ),
];
