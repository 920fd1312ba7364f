import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const toolchainFolder = join(root, '.toolchain');
export const dataFolder = join(root, '.data');
export const yarnRelease = join(root, '.yarn/releases/yarn-4.13.0.cjs');
