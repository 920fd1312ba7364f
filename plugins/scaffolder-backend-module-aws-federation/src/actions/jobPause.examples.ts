import { stepExample } from './stepExample';

export const jobPauseExamples = [
  stepExample(
    'aws-federation:job:pause',
    'Pause provisioning',
    'Stop changes from reaching AWS',
    { confirm: 'acme-labs' },
  ),
];
