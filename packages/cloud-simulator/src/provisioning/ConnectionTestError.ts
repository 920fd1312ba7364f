import { CredentialFailure } from './credentialFailure';

/** Entra's test of the connection failed: nothing is provisioned. */
export class ConnectionTestError extends Error {
  readonly code: string;

  constructor({ code, message }: CredentialFailure) {
    super(message);
    this.name = 'ConnectionTestError';
    this.code = code;
  }
}
