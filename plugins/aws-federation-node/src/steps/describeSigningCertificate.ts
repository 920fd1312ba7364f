import { DateTime } from 'luxon';
import { Inspection } from './Step';
import { done, pending } from './inspections';
import { beginsLater } from './isValidCertificate';
import { SigningCertificate } from './SigningCertificate';
import { SigningCertificatePlan } from './planSigningCertificate';

/** Where AWS takes one more certificate, in its console's words. */
const importInAws =
  'import it in the AWS console (IAM Identity Center, Settings, Identity source, Actions, Manage authentication, Import certificate)';
const sayThatAwsHasIt =
  'then run the template "Federate an AWS organization" again with its thumbprint as the certificate that AWS has now';
const gapChange = `AWS is not known to have it: if it does not, nobody can sign in from now until you ${importInAws}, ${sayThatAwsHasIt}.`;

/**
 * What a plan means to a person: the phase of the roll-over, and what is next.
 * @param lifetimeYears - of a certificate that is created
 */
export function describeSigningCertificate(
  plan: SigningCertificatePlan,
  options: { lifetimeYears: number; now: Date },
): Inspection {
  const { now } = options;
  const state = (active: SigningCertificate) =>
    `${active.active ? 'The active certificate' : 'Certificate'} ${
      active.thumbprint
    } ${stateOf(active, now)}.`;
  const none = 'The application has no active signing certificate.';
  switch (plan.kind) {
    case 'keep':
      return done(
        `The active certificate ${plan.active.thumbprint} is good until ${day(
          plan.active.endsAt,
        )}.`,
      );
    case 'wait':
      // Nothing to apply: a person is next.
      return pending(
        `Roll-over, phase 1 of 2 is done, now it is your turn. ${untilThen(
          plan.active,
          now,
        )} Take the new certificate ${plan.next.thumbprint}, good until ${day(
          plan.next.endsAt,
        )}: ${importInAws}, ${sayThatAwsHasIt}. That is phase 2.`,
      );
    case 'prepare':
      return pending(
        state(plan.active),
        ...(plan.active.active
          ? []
          : [
              `Make the certificate ${plan.active.thumbprint}, with which Entra signs by itself, the active one.`,
            ]),
        `Roll-over, phase 1 of 2: create a signing certificate that is good for ${
          options.lifetimeYears
        } years, beside the active one. ${
          beginsLater(plan.active, now)
            ? 'Entra may sign with it by itself, so give it to AWS right after.'
            : 'Entra does not sign with it before AWS has it.'
        }`,
      );
    case 'create':
      return pending(
        plan.active ? state(plan.active) : none,
        `Create a signing certificate that is good for ${options.lifetimeYears} years, and make it the active one.`,
        ...(plan.gap ? [gapChange] : []),
      );
    case 'activate': {
      const { active, gap } = plan;
      return pending(
        active ? state(active) : none,
        describeActivation(plan),
        ...(gap ? [gapChange] : []),
      );
    }
    default: {
      const unknown: never = plan;
      throw new Error(`Unknown plan: ${unknown}`);
    }
  }
}

function describeActivation({
  active,
  next,
  inAws,
}: Extract<SigningCertificatePlan, { kind: 'activate' }>): string {
  const makeActive = `the certificate ${next.thumbprint}, good until ${day(
    next.endsAt,
  )}, the active one`;
  if (!active || !inAws) return `Make ${makeActive}.`;
  // The one of before comes back where the new one cannot sign.
  return active.startsAt <= next.startsAt
    ? `Roll-over, phase 2 of 2: AWS has the new certificate, so make ${makeActive}.`
    : `AWS has the certificate of before, so make ${makeActive}.`;
}

function untilThen(active: SigningCertificate, now: Date): string {
  if (beginsLater(active, now)) {
    return `${active.thumbprint} is the active certificate and ${stateOf(
      active,
      now,
    )}, so that nobody may be able to sign in.`;
  }
  const { thumbprint, endsAt, lacks } = active;
  const still = `Entra still signs with certificate ${thumbprint}, which`;
  return lacks
    ? `${still} ${without(lacks)}, so that nobody may be able to sign in.`
    : `${still} ends on ${day(
        endsAt,
      )}; nothing changes for anybody until then.`;
}

/** What is to be known of it, after its name. */
function stateOf(certificate: SigningCertificate, now: Date): string {
  const { startsAt, endsAt, lacks } = certificate;
  if (lacks) return without(lacks);
  if (beginsLater(certificate, now)) {
    return `is not valid before ${day(startsAt)}`;
  }
  return `${new Date(endsAt) <= now ? 'ended' : 'ends'} on ${day(endsAt)}`;
}

function without(lacks: NonNullable<SigningCertificate['lacks']>): string {
  return lacks === 'privateKey'
    ? 'has no private key in Entra'
    : 'has a private key in Entra without its password';
}

function day(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).toISODate() ?? iso;
}
