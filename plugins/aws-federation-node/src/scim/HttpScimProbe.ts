import { ExponentialBackoff, handleWhen, retry } from 'cockatiel';
import { CloudError } from '../CloudError';
import { OrganizationConfig } from '../config/OrganizationConfig';
import { checkScimToken } from './checkScimToken';
import { parseScimEndpoint } from './parseScimEndpoint';
import { ScimProbe } from './ScimProbe';

const configuration = 'GET /ServiceProviderConfig';
const users = 'GET /Users';
const attemptMs = 15_000;

/**
 * Asks the SCIM endpoint itself. It sends the token nowhere but to the organization's own
 * endpoint and follows no redirect.
 */
export class HttpScimProbe implements ScimProbe {
  static create(options: {
    organization: OrganizationConfig;
    signal?: AbortSignal;
    /** Milliseconds before AWS is asked again. */
    firstWaitMs?: number;
  }): HttpScimProbe {
    return new HttpScimProbe(
      options.organization,
      options.signal,
      options.firstWaitMs ?? 500,
    );
  }

  private constructor(
    private readonly organization: OrganizationConfig,
    private readonly signal: AbortSignal | undefined,
    private readonly firstWaitMs: number,
  ) {}

  /**
   * Asks again, a few times, when AWS is busy or has a problem of its own.
   *
   * @throws InputError when the endpoint is not the organization's, or the token cannot be one
   * @throws CloudError when AWS refuses or does not answer
   */
  async probe(endpoint: string, token: string): Promise<void> {
    const response = await this.askPatiently(endpoint, token, {
      operation: configuration,
      path: '/ServiceProviderConfig',
    });
    await response.body?.cancel();
  }

  async findUserId(
    endpoint: string,
    token: string,
    userName: string,
  ): Promise<string | undefined> {
    const filter = `userName eq ${JSON.stringify(userName)}`;
    const response = await this.askPatiently(endpoint, token, {
      operation: users,
      path: `/Users?filter=${encodeURIComponent(filter)}`,
    });
    const answer: unknown = await response.json().catch(() => undefined);
    if (!isListOfUsers(answer)) {
      throw new CloudError({
        cloud: 'SCIM',
        operation: users,
        ...this.describe(response.status),
      });
    }
    return answer.Resources.at(0)?.id;
  }

  private async askPatiently(
    endpoint: string,
    token: string,
    request: { operation: string; path: string },
  ): Promise<Response> {
    const base = parseScimEndpoint(endpoint, this.organization);
    checkScimToken(token);
    const passes = (error: Error) =>
      error instanceof CloudError &&
      (error.status === 429 || (error.status ?? 0) >= 500);
    return retry(handleWhen(passes), {
      maxAttempts: 3,
      backoff: new ExponentialBackoff({ initialDelay: this.firstWaitMs }),
    }).execute(() => this.ask(base, token, request), this.signal);
  }

  private async ask(
    base: string,
    token: string,
    { operation, path }: { operation: string; path: string },
  ): Promise<Response> {
    const timeout = AbortSignal.timeout(attemptMs);
    let response: Response;
    try {
      response = await fetch(`${base}${path}`, {
        headers: {
          Accept: 'application/scim+json, application/json',
          Authorization: `Bearer ${token}`,
        },
        redirect: 'manual',
        signal: this.signal ? AbortSignal.any([this.signal, timeout]) : timeout,
      });
    } catch (error) {
      if (this.signal?.aborted) {
        throw new CloudError({
          cloud: 'SCIM',
          operation,
          what: 'The request was given up, because the run was cancelled or took too long',
          remedy: 'Try again.',
        });
      }
      throw new CloudError(
        {
          cloud: 'SCIM',
          operation,
          what: timeout.aborted
            ? `The SCIM endpoint of ${
                this.organization.title
              } did not answer in ${attemptMs / 1000} seconds`
            : `No answer came from the SCIM endpoint of ${this.organization.title}`,
          remedy: `Check that the portal reaches ${
            new URL(base).host
          }, and try again.`,
        },
        error instanceof Error ? error : undefined,
      );
    }
    if (response.status !== 200) {
      await response.body?.cancel();
      throw this.refusal(response, operation);
    }
    return response;
  }

  private refusal(response: Response, operation: string): CloudError {
    const { status } = response;
    return new CloudError({
      cloud: 'SCIM',
      operation,
      status,
      requestId: response.headers.get('x-amzn-requestid') ?? undefined,
      ...this.describe(status),
    });
  }

  private describe(status: number): { what: string; remedy: string } {
    const { title } = this.organization;
    if (status === 401) {
      return {
        what: `AWS refuses the SCIM access token of ${title}: it has expired, was deleted, or belongs to another endpoint`,
        remedy:
          'Generate a new token in the IAM Identity Center console, under Settings, Automatic provisioning, and save it with the SCIM endpoint that is shown there: it is another one after automatic provisioning was switched off and on.',
      };
    }
    if (status === 403) {
      return {
        what: `AWS does not let the portal reach the SCIM endpoint of ${title}, perhaps because its network settings do not allow the portal's address; the token may be good`,
        remedy:
          "Allow the addresses of the portal and of Entra's provisioning service in the identity store's network settings.",
      };
    }
    if (status === 404) {
      return {
        what: `AWS knows no SCIM endpoint of ${title} at this address`,
        remedy:
          'Copy the SCIM endpoint again from the IAM Identity Center console, under Settings, Automatic provisioning.',
      };
    }
    if (status === 429) {
      return {
        what: `The SCIM endpoint of ${title} gets too many requests; the token may be good`,
        remedy: 'Try again in a few minutes.',
      };
    }
    if (status >= 300 && status < 400) {
      return {
        what: `The SCIM endpoint of ${title} sends the portal to another address, which it does not follow with a token`,
        remedy:
          'Check whether a proxy answers in place of AWS, and copy the endpoint again.',
      };
    }
    return {
      what:
        status >= 500
          ? `The SCIM endpoint of ${title} has a problem of its own; the token may be good`
          : `The SCIM endpoint of ${title} answers in a way that AWS does not`,
      remedy:
        status >= 500
          ? 'Try again in a few minutes.'
          : 'Check whether a proxy answers in place of AWS, and copy the endpoint again.',
    };
  }
}

function isListOfUsers(
  answer: unknown,
): answer is { Resources: Array<{ id: string }> } {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'Resources' in answer &&
    Array.isArray(answer.Resources)
  );
}
