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

/**
 * New people, or changes of people, of whom AWS has taken none since it refused one for
 * something that has nothing to do with the person.
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
      const taken = log.takenAt?.[write] ?? '';
      const mine = unsent.filter(
        each =>
          each.write === write &&
          each.observedAt > taken &&
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
