import { spawnSync } from 'node:child_process';
import { installProblem } from './installProblem.mjs';
import { fail } from './say.mjs';

const SECONDS = 20;

/** Gives Yarn the registry that npm is set to: Yarn does not read npm's settings. */
export function withRegistry(env) {
  if (env.YARN_NPM_REGISTRY_SERVER) return env;
  const registry = spawnSync('npm', ['config', 'get', 'registry'], {
    env,
    encoding: 'utf8',
  });
  return registry.status === 0
    ? { ...env, YARN_NPM_REGISTRY_SERVER: registry.stdout.trim() }
    : env;
}

/** Ends with a sentence when the registry does not answer; Yarn tries for many minutes. */
export function requireRegistry(env) {
  const ping = spawnSync(
    'npm',
    ['ping', '--fetch-retries=1', '--fetch-retry-mintimeout=1000']
      .concat([`--fetch-timeout=${SECONDS * 1000}`, '--loglevel=error'])
      .concat(
        env.YARN_NPM_REGISTRY_SERVER
          ? [`--registry=${env.YARN_NPM_REGISTRY_SERVER}`]
          : [],
      ),
    { env, encoding: 'utf8', timeout: 2 * SECONDS * 1000 },
  );
  const output = ping.error?.code ?? ping.stderr;
  const problem = installProblem({ output, env });
  // Some registries refuse the question, which is an answer too.
  if (ping.status !== 0 && problem.isUnreachable) {
    fail(problem.sentence);
  }
}
