// Runs go by the same pauses.
export {
  isPausedOnPurpose,
  pauseInForce,
} from '@aws-federation/backstage-plugin-aws-federation-node';
