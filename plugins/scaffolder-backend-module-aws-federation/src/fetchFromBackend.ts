import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';

/** Longer than a request that meets a replica on its way out. */
const attempts = 5;
const backoff = new ExponentialBackoff({
  initialDelay: 250,
  maxDelay: 2_000,
});
const unavailable = new Set([502, 503, 504]);

/** The backend, or what stands before it, had no answer of its own. */
class NoAnswerError extends Error {
  constructor(request: Request, status?: number, cause?: unknown) {
    const { pathname } = new URL(request.url);
    super(
      `The portal's backend gave no answer (${request.method} ${pathname}${
        status ? `, HTTP ${status}` : ''
      }). Check that it runs, and run this again: it goes on where it stopped.`,
      { cause },
    );
  }
}

/**
 * `fetch` to the backend plugin. What may be sent twice without harm is sent again when no
 * answer comes.
 *
 * @throws Error: one sentence, when there is none in the end
 */
export const fetchFromBackend: typeof fetch = async (input, init) => {
  const request = new Request(input, init);
  const { signal } = request;
  const policy = retry(
    handleWhen(
      error =>
        error instanceof NoAnswerError &&
        isRepeatable(request) &&
        !signal.aborted,
    ),
    { maxAttempts: attempts - 1, backoff },
  );
  return policy.execute(() => send(request), signal);
};

async function send(request: Request): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(request.clone());
  } catch (error) {
    if (request.signal.aborted) throw error;
    throw new NoAnswerError(request, undefined, error);
  }
  const isOwn = /json/.test(response.headers.get('content-type') ?? '');
  if (unavailable.has(response.status) || (response.status >= 500 && !isOwn)) {
    throw new NoAnswerError(request, response.status);
  }
  return response;
}

/** A specification is saved for a version, and is another version then. */
function isRepeatable({ method, url }: Request): boolean {
  return method !== 'POST' && !url.endsWith('/specification');
}
