/** Asks the simulated clouds for something that otherwise takes time to happen. */
export async function controlClouds(
  what: string,
  body: Record<string, unknown>,
): Promise<void> {
  const response = await fetch(`http://localhost:8480/control/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new Error(`${what}: ${response.status} ${await response.text()}`);
  }
}
