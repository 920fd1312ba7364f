import { DateTime } from 'luxon';
import { Inspection } from './Step';
import { done, pending } from './inspections';
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
  const ends = ({ thumbprint, endsAt, lacks }: SigningCertificate) =>
    lacks
      ? `The active certificate ${thumbprint} ${without(lacks)}.`
      : `The active certificate ${thumbprint} ${
          new Date(endsAt) <= options.now ? 'ended' : 'ends'
        } on ${day(endsAt)}.`;
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
        )} Take the new certificate ${plan.next.thumbprint}, good until ${day(
          plan.next.endsAt,
        )}: ${importInAws}, ${sayThatAwsHasIt}. That is phase 2.`,
      );
    case 'prepare':
      return pending(
        ends(plan.active),
        `Roll-over, phase 1 of 2: create a signing certificate that is good for ${options.lifetimeYears} years, beside the active one. Entra does not sign with it before AWS has it.`,
      );
    case 'create':
      return pending(
        plan.active ? ends(plan.active) : none,
        `Create a signing certificate that is good for ${options.lifetimeYears} years, and make it the active one.`,
        ...(plan.gap ? [gapChange] : []),
      );
    case 'activate': {
      const { active, next, inAws, gap } = plan;
      const makeActive = `the certificate ${next.thumbprint}, good until ${day(
        next.endsAt,
      )}, the active one`;
      return pending(
        active ? ends(active) : none,
        active && inAws
          ? `Roll-over, phase 2 of 2: AWS has the new certificate, so make ${makeActive}.`
          : `Make ${makeActive}.`,
        ...(gap ? [gapChange] : []),
      );
    }
    default: {
      const unknown: never = plan;
      throw new Error(`Unknown plan: ${unknown}`);
    }
  }
}

function untilThen({ thumbprint, endsAt, lacks }: SigningCertificate): string {
  const still = `Entra still signs with certificate ${thumbprint}, which`;
  return lacks
    ? `${still} ${without(lacks)}, so that nobody may be able to sign in.`
    : `${still} ends on ${day(
        endsAt,
      )}; nothing changes for anybody until then.`;
}

function without(lacks: NonNullable<SigningCertificate['lacks']>): string {
  return lacks === 'privateKey'
    ? 'has no private key in Entra'
    : 'has a private key in Entra without its password';
}

function day(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).toISODate() ?? iso;
}
