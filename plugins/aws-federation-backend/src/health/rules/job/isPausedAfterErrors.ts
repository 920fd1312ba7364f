export { isPausedAfterErrors } from '@aws-federation/backstage-plugin-aws-federation-node';
