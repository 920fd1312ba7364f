import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

function manifest(folder) {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
}

/** The folders of a package and of the packages of this repository that it is made of. */
export function workspaceFolders(folder) {
  const folders = new Map(
    ['packages', 'plugins']
      .flatMap(parent =>
        readdirSync(join(root, parent)).map(name => join(root, parent, name)),
      )
      .filter(each => existsSync(join(each, 'package.json')))
      .map(each => [manifest(each).name, each]),
  );
  const found = new Set([join(root, folder)]);
  // A set also visits what is added on the way.
  for (const each of found) {
    for (const name of Object.keys(manifest(each).dependencies ?? {})) {
      if (folders.has(name)) found.add(folders.get(name));
    }
  }
  return [...found];
}
