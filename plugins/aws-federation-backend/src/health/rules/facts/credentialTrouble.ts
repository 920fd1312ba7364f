import {
  CredentialFailure,
  CredentialsFacts,
  isDefiniteFailure,
  JobFacts,
  RuleInput,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { endedByRecord } from './endedByRecord';

/** Entra cannot work with endpoint and token at this moment. */
export interface CredentialTrouble {
  /** Entra holds the job back because of endpoint and token. */
  quarantine?: NonNullable<SynchronizationFacts['quarantine']>;
  /** The same, where this very failure is what Entra holds it back for. */
  verdict?: NonNullable<SynchronizationFacts['quarantine']>;
  /** The newest try names nothing, and what was named before stands beside it. */
  isBeside: boolean;
}

interface Facts {
  credentials: CredentialsFacts;
  job: JobFacts;
}

/**
 * Whether Entra's tries of the saved credentials and its own verdict, the quarantine, come
 * to this failure. The try is younger; where it says nothing about the credentials, because
 * AWS did not answer, the verdict stands, and both are told. Where neither says what is
 * wrong, and the token has ended by the record, that is it. Undefined: it is another one, or
 * they are accepted, or there is no job.
 */
export function credentialTrouble(
  failure: CredentialFailure,
  facts: Facts,
  input: Pick<RuleInput, 'recorded' | 'now'>,
): CredentialTrouble | undefined {
  const { outcome, latest = outcome } = facts.credentials;
  const { quarantine } = facts.job.job ?? {};
  const held = quarantine?.credentialFailure;
  if (outcome === 'accepted' || (!outcome && !held)) return undefined;
  const named = namedFailure(facts, input);
  if (failure !== named && failure !== latest) return undefined;
  return {
    quarantine: held && quarantine,
    verdict: held === failure ? quarantine : undefined,
    isBeside: failure !== named,
  };
}

function namedFailure(
  { credentials, job: { job } }: Facts,
  input: Pick<RuleInput, 'recorded' | 'now'>,
): CredentialFailure {
  const told = [
    credentials.outcome,
    job?.quarantine?.credentialFailure,
  ].flatMap(each => (each && each !== 'accepted' ? [each] : []));
  return (
    told.find(isDefiniteFailure) ??
    told.find(each => each === 'unreachable') ??
    (endedByRecord(credentials, input) ? 'refused' : 'unknown')
  );
}
