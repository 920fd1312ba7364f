import { JsonObject } from '@backstage/types';
import { Lab } from './startLab';

/** What `POST /control…` of the simulator does: as somebody in the consoles of the clouds. */
export async function controlClouds(
  { simulator }: Lab,
  path: string,
  body: JsonObject,
): Promise<void> {
  const response = await fetch(`${simulator.pageOrigin}/control${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(await response.text());
}
