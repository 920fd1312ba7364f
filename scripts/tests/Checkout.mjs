import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { root, yarnRelease } from '../lib/paths.mjs';

const copied = ['scripts', 'package.json', 'yarn.lock', '.yarnrc.yml'];
const NODE_MODULES = join(root, 'node_modules');

async function listening(server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server.address().port;
}

async function closedPort() {
  const server = createServer();
  const port = await listening(server);
  server.close();
  await once(server, 'close');
  return port;
}

/** A fresh checkout in a folder of its own, without dependencies, to set up for real. */
export class Checkout {
  #folder = mkdtempSync(join(tmpdir(), 'checkout-'));
  #servers = [];
  #node = process.execPath;

  constructor() {
    for (const path of [...copied, '.yarn/releases']) {
      cpSync(join(root, path), join(this.#folder, path), { recursive: true });
    }
  }

  /** Reduces the checkout to one package, whose native addon is the SQLite driver's. */
  async onlySqliteDriver() {
    const driver = join(this.#folder, 'packages/better-sqlite3');
    for (const path of ['binding.gyp', 'deps', 'src']) {
      cpSync(join(NODE_MODULES, 'better-sqlite3', path), join(driver, path), {
        recursive: true,
      });
    }
    const nodeGyp = join(NODE_MODULES, 'node-gyp/bin/node-gyp.js');
    this.#write('packages/better-sqlite3/package.json', {
      name: 'better-sqlite3',
      version: '0.0.0',
      scripts: { install: `node ${JSON.stringify(nodeGyp)} rebuild` },
    });
    this.#write('package.json', {
      name: 'checkout',
      private: true,
      workspaces: ['packages/*'],
    });
    rmSync(join(this.#folder, 'yarn.lock'));
    const lock = await this.#run(
      [yarnRelease, 'install', '--mode=skip-build'],
      { ...process.env, CI: '' },
    );
    if (lock.status !== 0) throw new Error(lock.output);
  }

  #write(path, content) {
    writeFileSync(join(this.#folder, path), JSON.stringify(content));
  }

  /** A server that answers everything, as a registry does as far as the set-up asks. */
  async registry() {
    const server = createServer((_request, response) => response.end('{}'));
    this.#servers.push(server);
    return `http://127.0.0.1:${await listening(server)}`;
  }

  async takenPort() {
    const server = createServer();
    this.#servers.push(server);
    return listening(server);
  }

  async unreachableRegistry() {
    return `http://127.0.0.1:${await closedPort()}`;
  }

  /** A folder for the PATH on which there is nothing but Node, npm and a shell. */
  bareProgramFolder() {
    const folder = join(this.#folder, 'bin');
    mkdirSync(folder);
    // Copied, because a program knows where it really is, and more may be there.
    this.#node = join(folder, 'node');
    copyFileSync(process.execPath, this.#node);
    const npm = process.env.PATH.split(delimiter)
      .map(each => join(each, 'npm'))
      .find(each => existsSync(each));
    symlinkSync(realpathSync(npm), join(folder, 'npm'));
    symlinkSync('/bin/sh', join(folder, 'sh'));
    return folder;
  }

  /** Runs `npm start` there; `settings` are added to the environment. */
  async start(settings) {
    return await this.#run(['scripts/start.mjs'], {
      ...process.env,
      PORTAL_PORT: String(await closedPort()),
      SIMULATOR_HTTPS_PORT: String(await closedPort()),
      SIMULATOR_HTTP_PORT: String(await closedPort()),
      ...settings,
    });
  }

  async #run(args, env) {
    const child = spawn(this.#node, args, { cwd: this.#folder, env });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', data => (output += data));
    }
    const [status] = await once(child, 'close');
    return { status, output };
  }

  remove() {
    for (const server of this.#servers) server.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
