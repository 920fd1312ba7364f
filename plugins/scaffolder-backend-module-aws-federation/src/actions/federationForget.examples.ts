import { stepExample } from './stepExample';

export const federationForgetExamples = [
  stepExample(
    'aws-federation:federation:forget',
    'Forget the federation',
    'Forget the specification of a federation that was taken apart',
    { confirm: 'acme-labs' },
  ),
];
