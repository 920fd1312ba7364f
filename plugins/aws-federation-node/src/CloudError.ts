import { CustomErrorBase } from '@backstage/errors';
import { CredentialFailure } from './clouds/entra/credentialFailure';

/** Characters of what a cloud says. */
const mostSaid = 300;

/**
 * A failed request to Microsoft Graph, AWS or a SCIM endpoint, as one sentence that says
 * what happened, where, and what to do now.
 * @public
 */
export class CloudError extends CustomErrorBase {
  name = 'CloudError' as const;
  /** For example `Microsoft Graph`, `IAM Identity Center`, `SCIM`. */
  readonly cloud: string;
  /** For example `POST /servicePrincipals/{id}/addTokenSigningCertificate`. Holds no query values. */
  readonly operation: string;
  /** HTTP status; undefined when no answer came. */
  readonly status?: number;
  /** The cloud's own error code, for example `Authorization_RequestDenied`. */
  readonly code?: string;
  /** The cloud's request id, for its support. */
  readonly requestId?: string;
  /** What to do now, one sentence. */
  readonly remedy: string;
  /** The message without the cloud's own words, which may name people: this may be stored. */
  readonly withoutCloudsWords: string;
  /** Of an answer of Entra's that speaks of SCIM endpoint and token. */
  readonly credentialFailure?: CredentialFailure;

  constructor(
    facts: {
      cloud: string;
      operation: string;
      status?: number;
      code?: string;
      requestId?: string;
      what: string;
      /** The cloud's own words, for whoever follows a run. */
      said?: string;
      remedy: string;
      credentialFailure?: CredentialFailure;
    },
    cause?: Error,
  ) {
    const details = [
      facts.status ? `HTTP ${facts.status}` : undefined,
      facts.code,
      facts.requestId ? `request ${facts.requestId}` : undefined,
    ].filter(Boolean);
    const sentences = (what: string) =>
      `${what} (${facts.cloud}, ${facts.operation}${
        details.length ? `, ${details.join(', ')}` : ''
      }). ${facts.remedy}`;
    const said = facts.said
      ?.replace(/\s+/g, ' ')
      .slice(0, mostSaid)
      .replace(/\.$/, '');
    super(sentences(said ? `${facts.what}: ${said}` : facts.what));
    this.withoutCloudsWords = sentences(facts.what);
    if (cause) {
      // Kept off the message: a cloud's own text may hold what was sent.
      Object.defineProperty(this, 'cause', { value: cause, enumerable: false });
    }
    this.cloud = facts.cloud;
    this.operation = facts.operation;
    this.status = facts.status;
    this.code = facts.code;
    this.requestId = facts.requestId;
    this.remedy = facts.remedy;
    this.credentialFailure = facts.credentialFailure;
  }
}
