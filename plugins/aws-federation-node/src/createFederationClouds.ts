import { TokenCredential } from '@azure/identity';
import { Config } from '@backstage/config';
import { DefaultAwsCredentialsManager } from '@backstage/integration-aws-node';
import { OrganizationConfig } from './config/OrganizationConfig';
import { TenantConfig } from './config/TenantConfig';
import { createTokenCredential } from './entra/createTokenCredential';
import { DefaultEntraClient } from './entra/DefaultEntraClient';
import {
  defaultGraphTiming,
  GraphTiming,
  withPatience,
} from './entra/GraphTiming';
import { KnownDirectory } from './entra/KnownDirectory';
import { FederationClouds } from './FederationClouds';
import { AwsIdentityCenterClient } from './identityCenter/AwsIdentityCenterClient';
import { RecentReadings } from './readings/RecentReadings';
import { rememberReadings } from './readings/rememberReadings';
import { HttpScimProbe } from './scim/HttpScimProbe';

// Credentials remember their tokens, so that a check does not sign in anew each time.
// What is remembered lives as long as the configuration that it belongs to.
const tokenCredentials = new WeakMap<TenantConfig, TokenCredential>();
const servicePrincipalIds = new WeakMap<TenantConfig, Map<string, string>>();
const knownDirectories = new WeakMap<object, KnownDirectory>();
const recentReadings = new WeakMap<object, RecentReadings>();
const credentialsManagers = new WeakMap<Config, DefaultAwsCredentialsManager>();

function rememberedIn<K extends object, V>(
  memory: WeakMap<K, V>,
  key: K,
  create: (key: K) => V,
): V {
  const known = memory.get(key);
  if (known !== undefined) {
    return known;
  }
  const created = create(key);
  memory.set(key, created);
  return created;
}

/**
 * Creates the clients of both clouds for one federation. Nothing is sent yet. Pass the
 * same `tenant` object each time: its sign-in, and what was found in it, are kept with it.
 *
 * @param options.rootConfig - holds `aws.accounts`, the credentials of AWS accounts
 * @param options.run - the same object each time in one run of a template: what the run has
 *   seen and written in Entra counts then, and replicas that are behind are asked again
 * @param options.signal - ends every request that is under way
 * @param options.patienceMs - how long one request of whoever reads much may take, the times
 *   that it is sent again included. Default: as long as the clouds may need.
 * @param options.timing - how long requests to Graph last and wait. Default: minutes.
 * @public
 */
export function createFederationClouds(options: {
  rootConfig: Config;
  organization: OrganizationConfig;
  tenant: TenantConfig;
  run?: object;
  signal?: AbortSignal;
  patienceMs?: number;
  timing?: GraphTiming;
}): FederationClouds {
  const { rootConfig, organization, tenant, run, signal, patienceMs } = options;
  const { timing = defaultGraphTiming } = options;
  const clouds: FederationClouds = {
    entra: DefaultEntraClient.create({
      tenant,
      credential: rememberedIn(tokenCredentials, tenant, createTokenCredential),
      servicePrincipalIds: rememberedIn(
        servicePrincipalIds,
        tenant,
        () => new Map<string, string>(),
      ),
      known:
        run && rememberedIn(knownDirectories, run, () => new KnownDirectory()),
      signal,
      timing: withPatience(timing, patienceMs),
    }),
    identityCenter: AwsIdentityCenterClient.create({
      organization,
      credentialsManager: {
        // Read late: a mistake in one account of `aws.accounts` is an error of the call that
        // needs it, and Entra can still be seen.
        getCredentialProvider: async account =>
          rememberedIn(
            credentialsManagers,
            rootConfig,
            DefaultAwsCredentialsManager.fromConfig,
          ).getCredentialProvider(account),
      },
      signal,
      patienceMs,
    }),
    scim: HttpScimProbe.create({ organization, signal }),
    // Nothing is remembered.
    forgetReadings: () => {},
  };
  return run
    ? rememberReadings(
        clouds,
        rememberedIn(recentReadings, run, () => new RecentReadings()),
      )
    : clouds;
}
