import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const networkError =
  /\b(ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH|RequestError|TimeoutError)\b/;
const certificateError =
  /self[- ]signed certificate|unable to (get|verify) .*certificate|CERT_/i;
const failedBuild = /couldn't be built.*logs can be found here: ([^)\s]+)/;
const LOG_LINES = 40;

function isOnPath(program, env) {
  return (env.PATH ?? '')
    .split(delimiter)
    .some(folder => folder && existsSync(join(folder, program)));
}

/** What native addons need of the operating system and does not find. */
function missingTools(env) {
  const compilers = [env.CXX, 'c++', 'g++', 'clang++'].filter(Boolean);
  return [
    { name: 'a C++ compiler', programs: compilers },
    { name: 'make', programs: [env.MAKE ?? 'make', 'gmake'] },
    { name: 'Python 3', programs: [env.PYTHON ?? 'python3', 'python'] },
  ]
    .filter(({ programs }) => !programs.some(each => isOnPath(each, env)))
    .map(({ name }) => name);
}

function listed(names) {
  return names.length > 1
    ? `${names.slice(0, -1).join(', ')} and ${names.at(-1)} are missing`
    : `${names[0]} is missing`;
}

function registryHost(env) {
  try {
    // Without the credentials that the address may carry.
    return ` at ${new URL(env.YARN_NPM_REGISTRY_SERVER).host}`;
  } catch {
    return '';
  }
}

/** The end of the log of what could not be built. */
function buildLog(output) {
  const file = failedBuild.exec(output)?.[1];
  return file && existsSync(file)
    ? readFileSync(file, 'utf8').split('\n').slice(-LOG_LINES).join('\n')
    : output;
}

/**
 * Why the dependencies could not be installed: one sentence, the output that explains it,
 * and whether it is the registry that cannot be reached.
 */
export function installProblem({ output, env }) {
  if (networkError.test(output)) {
    return {
      isUnreachable: true,
      sentence: `The dependencies could not be fetched, because the npm registry${registryHost(
        env,
      )} does not answer: check the network and npm's registry setting (npm config get registry), and run the command again.`,
    };
  }
  if (certificateError.test(output)) {
    return {
      isUnreachable: true,
      sentence: `The dependencies could not be fetched, because the certificate of the npm registry${registryHost(
        env,
      )} is not trusted: let NODE_EXTRA_CA_CERTS name the file of its authority, and run the command again.`,
    };
  }
  if (/better-sqlite3.*couldn't be built/.test(output)) {
    const missing = missingTools(env);
    if (missing.length > 0) {
      return {
        sentence: `The SQLite driver could not be built, because ${listed(
          missing,
        )}: install a C++ compiler, make and Python 3 (Debian: apt-get install build-essential python3; macOS: xcode-select --install), and run the command again.`,
      };
    }
    return {
      explanation: buildLog(output),
      sentence:
        'The SQLite driver could not be built: the lines above say why.',
    };
  }
  return {
    explanation: output,
    sentence:
      'The dependencies could not be installed: the lines above say why.',
  };
}
