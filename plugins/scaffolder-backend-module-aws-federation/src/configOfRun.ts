import {
  AwsFederationConfig,
  readAwsFederationConfig,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { RootConfigService } from '@backstage/backend-plugin-api';
import { ActionRun } from './ActionRun';

// All actions of a run get the same signal, and no other run does.
const configs = new WeakMap<AbortSignal, AwsFederationConfig>();

/**
 * The configuration, read anew for each run: with it goes the sign-in, which knows the
 * permissions of its time. The actions of one run share both.
 */
export function configOfRun(
  rootConfig: RootConfigService,
  { signal }: Pick<ActionRun, 'signal'>,
): AwsFederationConfig {
  const known = signal && configs.get(signal);
  if (known) return known;
  const config = readAwsFederationConfig(rootConfig);
  if (signal) configs.set(signal, config);
  return config;
}
