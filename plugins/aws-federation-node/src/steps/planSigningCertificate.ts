import {
  FederationSpecification,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { SigningCertificate } from './SigningCertificate';
import { beginsLater, isValidCertificate } from './isValidCertificate';

/**
 * What to do about the signing certificates of an application.
 *
 * - `keep`: Entra signs with a good one. `missing`: AWS relies on the application and is
 *   not known to have it.
 * - `create`: make one and sign with it at once. Nobody's sign-in depends on another, or
 *   the one that it depended on has ended or lost its private key.
 * - `prepare`: make one beside the one that Entra signs with, which ends soon, or of which
 *   it is not known whether Entra can sign with it, because it lacks something or begins
 *   later. Where `active` is not the active one, Entra signs with it by itself, and it is
 *   made the active one before, or Entra may sign with the new one at once.
 * - `wait`: `next` is there, and a person has to give it to AWS.
 * - `activate`: sign with `next`, because AWS has it or because there is nothing to lose.
 *
 * `inAws`: it is known that AWS has `next`. `gap`: AWS relies on the application and is not
 * known to have the certificate, so that nobody can sign in until it has.
 * @public
 */
export type SigningCertificatePlan =
  | { kind: 'keep'; active: SigningCertificate; missing: boolean }
  | { kind: 'create'; active?: SigningCertificate; gap: boolean }
  | { kind: 'prepare'; active: SigningCertificate }
  | { kind: 'wait'; active: SigningCertificate; next: SigningCertificate }
  | {
      kind: 'activate';
      active?: SigningCertificate;
      next: SigningCertificate;
      inAws: boolean;
      gap: boolean;
    };

/** The product's first warning: whoever follows it gets the next certificate. */
const minimumDaysLeft = 90;

/**
 * Decides how the signing certificate is rolled over without anybody noticing: AWS gets
 * the new one before Entra signs with it
 * (https://learn.microsoft.com/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on). Pure.
 *
 * @param options.identifierUris - of the application; with one, AWS may rely on it
 * @param options.importedThumbprint - a person says now that AWS has this certificate
 * @public
 */
export function planSigningCertificate(options: {
  certificates: SigningCertificate[];
  specification: Pick<FederationSpecification, 'saml'>;
  identifierUris: string[];
  recorded: Pick<RecordedFacts, 'uploadedThumbprint'>;
  importedThumbprint?: string;
  now: Date;
}): SigningCertificatePlan {
  const { certificates, now } = options;
  const uploaded = options.recorded.uploadedThumbprint?.value.toUpperCase();
  const imported = options.importedThumbprint?.toUpperCase();
  const isInAws = ({ thumbprint }: SigningCertificate) =>
    thumbprint === uploaded || thumbprint === imported;
  const goodUntil = DateTime.fromJSDate(now).plus({ days: minimumDaysLeft });
  const isGood = ({ endsAt, lacks }: SigningCertificate) =>
    DateTime.fromISO(endsAt) > goodUntil && !lacks;
  const valid = certificates.filter(each => isValidCertificate(each, now));

  const active = certificates.find(certificate => certificate.active);
  const next = valid
    .filter(certificate => isGood(certificate) && certificate !== active)
    .sort(
      (a, b) =>
        Number(isInAws(b)) - Number(isInAws(a)) ||
        b.endsAt.localeCompare(a.endsAt),
    )[0];

  // A person hands AWS a certificate so that Entra may sign with it.
  if (next && next.thumbprint === imported) {
    return { kind: 'activate', active, next, inAws: true, gap: false };
  }
  const inUse =
    uploaded !== undefined ||
    options.specification.saml !== undefined ||
    options.identifierUris.length > 0;
  const isTooEarly = active !== undefined && beginsLater(active, now);
  if (active && isGood(active) && !isTooEarly) {
    return { kind: 'keep', active, missing: inUse && !isInAws(active) };
  }

  const usable =
    active && !hasEnded(active, now) && active.lacks !== 'privateKey'
      ? active
      : undefined;
  // Whatever Entra does meanwhile, people sign in when it signs with this one.
  const proven =
    next && isInAws(next)
      ? next
      : valid.find(each => isInAws(each) && !each.lacks);
  if (active && proven && (!usable || isTooEarly)) {
    return { kind: 'activate', active, next: proven, inAws: true, gap: false };
  }
  const onlyValid = valid.length === 1 ? valid[0] : undefined;
  // Entra signs by itself with a valid one where none is named, or that one has ended.
  const byItself =
    active && (next || !hasEnded(active, now)) ? undefined : onlyValid;
  const signing = (active ? usable : valid.find(isInAws)) ?? byItself;
  if (signing && signing !== active && isGood(signing)) {
    return {
      kind: 'activate',
      next: signing,
      inAws: isInAws(signing),
      gap: false,
    };
  }
  if (!signing || !inUse) {
    return next
      ? {
          kind: 'activate',
          active,
          next,
          inAws: isInAws(next),
          gap: inUse && !isInAws(next),
        }
      : { kind: 'create', active, gap: inUse };
  }
  if (!next) {
    return { kind: 'prepare', active: signing };
  }
  return isInAws(next)
    ? { kind: 'activate', active: signing, next, inAws: true, gap: false }
    : { kind: 'wait', active: signing, next };
}

function hasEnded({ endsAt }: SigningCertificate, now: Date): boolean {
  return new Date(endsAt) <= now;
}
