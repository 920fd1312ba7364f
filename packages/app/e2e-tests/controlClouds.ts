import { cloudPages } from './addresses';

/** Asks the simulated clouds for something that otherwise takes time to happen. */
export async function controlClouds(
  what: string,
  body: Record<string, unknown>,
): Promise<void> {
  const response = await fetch(`${cloudPages}/control/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${what}: ${response.status} ${await response.text()}`);
  }
}

/** What the simulated clouds hold now, without what passes by itself. */
export async function cloudState(): Promise<unknown> {
  const response = await fetch(`${cloudPages}/control/state`);
  const { now, ...state } = await response.json();
  return state;
}
