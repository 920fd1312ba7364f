import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { JsonObject } from '@backstage/types';
import { CloudSimulator } from 'cloud-simulator';
import yaml from 'yaml';

export const repository = join(__dirname, '../../../../..');

/** The configuration with which `npm start` reaches the simulator, at its addresses. */
export function labConfig(
  simulator: Pick<CloudSimulator, 'apiOrigin' | 'pageOrigin'>,
): JsonObject {
  const text = readFileSync(
    join(repository, 'app-config.simulator.yaml'),
    'utf8',
  )
    .replaceAll(/https:\/\/localhost:\$\{[^}]*\}/g, simulator.apiOrigin)
    .replaceAll(/http:\/\/localhost:\$\{[^}]*\}/g, simulator.pageOrigin);
  const { awsFederation, aws } = yaml.parse(text) as JsonObject;
  return { backend: { baseUrl: 'http://localhost:7007' }, awsFederation, aws };
}
