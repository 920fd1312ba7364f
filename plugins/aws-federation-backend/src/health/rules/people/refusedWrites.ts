import {
  JobFacts,
  ProvisioningCause,
  ProvisioningLogFacts,
  UnsentObject,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { passesByItself } from './passesByItself';
import { unsentByCause } from './unsentByCause';

/** A kind of request that AWS refuses to whomever it is about. */
export interface RefusedWrite {
  cause: ProvisioningCause;
  /** People. */
  unsent: UnsentObject[];
}

/** What AWS says of the request and not of the person in it: it hits the next one too. */
const ofAnybody: readonly ProvisioningCause[] = [
  'notPermitted',
  'answerUnexpected',
  'awsTrouble',
];

/** What AWS says of the person: it has looked at the request, and may take the next one. */
const ofPerson: readonly ProvisioningCause[] = [
  'attributesRefused',
  'namesEmpty',
  'valueTooLong',
  'addressIncomplete',
  'charactersRefused',
  'managerMissing',
  'duplicateUser',
  'quotaReached',
  'goneInAws',
];

/**
 * New people, or changes of people, of whom AWS has taken none since it refused one for
 * something that has nothing to do with the person, nor refused one for something that has.
 */
export function refusedWrites(
  log: ProvisioningLogFacts,
  job: JobFacts,
  now: Date,
): Partial<Record<'create' | 'change', RefusedWrite>> {
  const refused: Partial<Record<'create' | 'change', RefusedWrite>> = {};
  for (const [cause, unsent] of unsentByCause(log, job, 'user')) {
    if (!ofAnybody.includes(cause) || passesByItself(cause, unsent, now)) {
      continue;
    }
    for (const write of ['create', 'change'] as const) {
      const answered = lastAnswered(log, write);
      const mine = unsent.filter(
        each =>
          each.write === write &&
          each.observedAt > answered &&
          !isOutdated(each, unsent),
      );
      if (mine.length) refused[write] ??= { cause, unsent: mine };
    }
  }
  return refused;
}

/**
 * Whom nobody is to create any more tells nothing of the next one, unless AWS has refused a
 * change for the same cause since she was no longer to be sent.
 */
function isOutdated(
  { write, absentAt }: UnsentObject,
  unsent: UnsentObject[],
): boolean {
  return (
    write === 'create' &&
    absentAt !== undefined &&
    !unsent.some(
      other =>
        other.write === 'change' &&
        Date.parse(other.observedAt) > Date.parse(absentAt),
    )
  );
}

/** ISO 8601 time at which AWS last looked at such a request, whatever came of it. */
function lastAnswered(
  { takenAt, unsent }: ProvisioningLogFacts,
  write: 'create' | 'change',
): string {
  return unsent
    .filter(
      each =>
        each.kind === 'user' &&
        each.outcome === 'failed' &&
        each.write === write &&
        ofPerson.includes(each.cause),
    )
    .map(({ observedAt }) => observedAt)
    .reduce(
      (last, time) => (time > last ? time : last),
      takenAt?.[write] ?? '',
    );
}
