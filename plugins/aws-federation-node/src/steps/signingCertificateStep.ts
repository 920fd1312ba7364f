import { DateTime } from 'luxon';
import { SigningCertificate } from './SigningCertificate';
import { Inspection, Step, StepContext } from './Step';
import { FoundApplication } from './findApplication';
import { blocked, done, pending } from './inspections';
import { readSigningCertificates } from './readSigningCertificates';
import { readUntil } from '../readUntil';
import { requireApplication } from './requireApplication';
import { withApplication } from './withApplication';

const title = 'Signing certificate';
/** Entra's own default, and the longest that it allows. */
const lifetimeYears = 3;
const minimumDaysLeft = 30;

/**
 * An active certificate that is good for more than 30 days. One that is there is
 * adopted; else Entra makes one, because the API, unlike the portal, creates none with
 * the application (microsoft-graph.md, section 1).
 * @public
 */
export const signingCertificateStep: Step = {
  id: 'signing-certificate',
  title,
  kind: 'api',

  inspect: context =>
    withApplication(context, async found => {
      const { active, adoptable } = judge(context, found);
      const missingAddresses = addressesToAdd(context, found);
      if (active?.isGood) {
        const message = `The active certificate ${
          active.thumbprint
        } is good until ${day(active.endsAt)}.`;
        return missingAddresses
          ? pending(message, addressChange(context))
          : done(message);
      }
      return change(context, active, adoptable, missingAddresses);
    }),

  async apply(context) {
    const found = await requireApplication(context, title);
    const { entra, specification, signal } = context;
    const { id } = found.servicePrincipal;
    const { active, adoptable } = judge(context, found);
    if (addressesToAdd(context, found)) {
      await entra.servicePrincipals.update(id, {
        notificationEmailAddresses:
          specification.application.notificationEmailAddresses,
      });
    }
    if (active?.isGood) {
      return {};
    }
    const thumbprint = adoptable?.thumbprint ?? (await add(context, id));
    await entra.servicePrincipals.update(id, {
      preferredTokenSigningKeyThumbprint: thumbprint,
    });
    await readUntil({
      read: () => entra.servicePrincipals.get(id),
      holds: read =>
        read?.preferredTokenSigningKeyThumbprint?.toUpperCase() === thumbprint,
      signal,
    });
    return {};
  },
};

/** Has Entra make a certificate and waits until every replica may know it. */
async function add(context: StepContext, servicePrincipalId: string) {
  const { entra, clock, signal } = context;
  const made = await entra.servicePrincipals.addTokenSigningCertificate(
    servicePrincipalId,
    {
      displayName: 'CN=Microsoft Azure Federated SSO Certificate',
      endDateTime: DateTime.fromJSDate(clock.now(), { zone: 'utc' })
        .plus({ years: lifetimeYears })
        .toJSDate()
        .toISOString(),
    },
  );
  const thumbprint = made.thumbprint?.toUpperCase() ?? '';
  await readUntil({
    read: () => entra.servicePrincipals.get(servicePrincipalId),
    holds: read =>
      readSigningCertificates(read ?? {}).some(
        certificate => certificate.thumbprint === thumbprint,
      ),
    consecutive: 2,
    signal,
  });
  return thumbprint;
}

type Judged = SigningCertificate & { isGood: boolean };

/** The active certificate, and the one to activate when the active one is no good. */
function judge(context: StepContext, { servicePrincipal }: FoundApplication) {
  const goodUntil = DateTime.fromJSDate(context.clock.now()).plus({
    days: minimumDaysLeft,
  });
  const certificates: Judged[] = readSigningCertificates(servicePrincipal).map(
    certificate => ({
      ...certificate,
      isGood: DateTime.fromISO(certificate.endsAt) > goodUntil,
    }),
  );
  const uploaded = context.recorded.uploadedThumbprint?.value;
  const good = certificates
    .filter(({ isGood, active }) => isGood && !active)
    .sort((a, b) => b.endsAt.localeCompare(a.endsAt));
  return {
    active: certificates.find(({ active }) => active),
    // AWS trusts the one that it was given: no second upload is needed for it.
    adoptable:
      good.find(({ thumbprint }) => thumbprint === uploaded) ?? good[0],
  };
}

function change(
  context: StepContext,
  active: Judged | undefined,
  adoptable: Judged | undefined,
  missingAddresses: boolean,
): Inspection {
  const { tenant, clock } = context;
  const ended = active && new Date(active.endsAt) <= clock.now();
  const message = active
    ? `The active certificate ${active.thumbprint} ${
        ended ? 'ended' : 'ends'
      } on ${day(active.endsAt)}.`
    : 'The application has no active signing certificate.';
  if (!adoptable && tenant.cloud !== 'global') {
    return blocked(
      `${message} Microsoft Graph creates signing certificates only in the global cloud. Create one in the Entra portal under "Single sign-on", make it active, and run this again.`,
    );
  }
  const changes = [
    adoptable
      ? `Make the certificate ${adoptable.thumbprint}, good until ${day(
          adoptable.endsAt,
        )}, the active one.`
      : `Create a signing certificate that is good for ${lifetimeYears} years, and make it the active one.`,
  ];
  if (active && active.thumbprint === uploadedThumbprint(context)) {
    changes.push(
      'AWS knows only the old certificate: nobody can sign in from now until you upload the new federation metadata in the AWS console.',
    );
  }
  if (missingAddresses) {
    changes.push(addressChange(context));
  }
  return pending(message, ...changes);
}

function uploadedThumbprint({ recorded }: StepContext): string | undefined {
  return recorded.uploadedThumbprint?.value;
}

/** Whether an address that Entra should warn is not yet among those it warns. */
function addressesToAdd(
  { specification }: StepContext,
  { servicePrincipal }: FoundApplication,
): boolean {
  const known = servicePrincipal.notificationEmailAddresses ?? [];
  return specification.application.notificationEmailAddresses.some(
    address => !known.includes(address),
  );
}

function addressChange({ specification }: StepContext): string {
  const count = specification.application.notificationEmailAddresses.length;
  return `Have Entra warn ${count} ${
    count === 1 ? 'address' : 'addresses'
  } before the certificate ends.`;
}

function day(iso: string): string {
  return DateTime.fromISO(iso, { zone: 'utc' }).toISODate() ?? iso;
}
