import { Agent, fetch as undiciFetch } from 'undici';

/** `fetch` that trusts the given certificate authority besides nobody else. */
export function trustingFetch(caPem: string): {
  fetch: typeof fetch;
  close(): Promise<void>;
} {
  const agent = new Agent({ connect: { ca: caPem } });
  const trusting = (
    input: Parameters<typeof undiciFetch>[0],
    init?: Parameters<typeof undiciFetch>[1],
  ) => undiciFetch(input, { ...init, dispatcher: agent });
  return {
    // The same function by the standard; only the two sets of types differ.
    fetch: trusting as unknown as typeof fetch,
    close: () => agent.close(),
  };
}
