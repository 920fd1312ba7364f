import {
  CredentialFailure,
  CredentialsFacts,
  isDefiniteFailure,
  JobFacts,
  RuleInput,
  SynchronizationFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { daysUntil } from './daysUntil';
import { tokenEnd } from './tokenEnd';

/** Why Entra cannot work with endpoint and token at this moment. */
export interface CredentialTrouble {
  failure: CredentialFailure;
  /** Entra holds the job back for it. */
  quarantine?: NonNullable<SynchronizationFacts['quarantine']>;
}

/**
 * What Entra's try of the saved credentials and its own verdict, the quarantine, say
 * together. The try is younger; where it says nothing about the credentials, because AWS
 * did not answer, the verdict stands. Where neither says what is wrong, and the token has
 * ended by the record, that is it. Undefined: they are accepted, or there is no job.
 */
export function credentialTrouble(
  {
    credentials: { outcome },
    job: { job },
  }: {
    credentials: CredentialsFacts;
    job: JobFacts;
  },
  { recorded, now }: Pick<RuleInput, 'recorded' | 'now'>,
): CredentialTrouble | undefined {
  const verdict = job?.quarantine?.credentialFailure;
  if (outcome === 'accepted' || (!outcome && !verdict)) return undefined;
  const quarantine = verdict ? job?.quarantine : undefined;
  const failure =
    [outcome, verdict].find(each => each && isDefiniteFailure(each)) ??
    [outcome, verdict].find(each => each === 'unreachable') ??
    (hasEnded({ recorded, now }) ? 'refused' : 'unknown');
  return { failure, quarantine };
}

function hasEnded({ recorded, now }: Pick<RuleInput, 'recorded' | 'now'>) {
  const end = tokenEnd(recorded);
  return end !== undefined && daysUntil(end, now) <= 0;
}
