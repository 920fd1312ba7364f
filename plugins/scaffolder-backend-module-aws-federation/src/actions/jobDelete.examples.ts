import { stepExample } from './stepExample';

export const jobDeleteExamples = [
  stepExample(
    'aws-federation:job:delete',
    'Delete the synchronization job',
    'Delete the job before anybody loses the application',
    { confirm: 'acme-labs' },
  ),
];
