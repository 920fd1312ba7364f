import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { root, yarnRelease } from './paths.mjs';
import { fail, say } from './say.mjs';
import { workspaceFolders } from './workspaceFolders.mjs';

const app = 'packages/app';
// In the folder that it describes, so that both vanish together.
const stamp = join(root, app, 'dist/.sources');
const products = ['node_modules', 'dist', 'coverage', 'e2e-tests'];

function* files(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!products.includes(entry.name)) yield* files(path);
    } else if (entry.isFile() && !/\.test\.tsx?$/.test(entry.name)) {
      yield path;
    }
  }
}

/**
 * What the built pages depend on: the content of the app and of our packages in it, the
 * versions of everybody else's, and the configuration. Takes some milliseconds.
 */
export function pageSources() {
  const hash = createHash('sha256');
  const paths = workspaceFolders(app).flatMap(each => [...files(each)].sort());
  for (const path of [
    join(root, 'yarn.lock'),
    join(root, 'package.json'),
    join(root, 'app-config.yaml'),
    ...paths,
  ]) {
    hash.update(`${path.slice(root.length)}\0`).update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Remembers that the pages in packages/app/dist were built from these sources. */
export function recordPages(sources) {
  writeFileSync(stamp, sources);
}

/** Builds the portal's pages, which its backend serves, when they are not up to date. */
export function buildPages({ env }) {
  const sources = pageSources();
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) {
    return;
  }
  say(
    "Building the portal's pages (once, and again when their sources change)",
  );
  rmSync(stamp, { force: true });
  const build = spawnSync(
    'node',
    [yarnRelease, 'workspace', 'app', 'build'].concat([
      '--config',
      join(root, 'app-config.yaml'),
    ]),
    { cwd: root, env, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (build.status !== 0) {
    process.stderr.write(`${build.stdout}\n${build.stderr}\n`);
    fail("The portal's pages could not be built: the lines above say why.");
  }
  recordPages(sources);
}
