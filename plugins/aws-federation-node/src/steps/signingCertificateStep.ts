import { DateTime } from 'luxon';
import { addressesToWarn } from './addressesToWarn';
import { Step, StepContext } from './Step';
import { describeSigningCertificate } from './describeSigningCertificate';
import { FoundApplication } from './findApplication';
import { blocked, pending } from './inspections';
import { beginsLater } from './isValidCertificate';
import { planSigningCertificate } from './planSigningCertificate';
import { readSigningCertificates } from './readSigningCertificates';
import { readAnewUntil } from '../readings/readAnewUntil';
import { parseFederationMetadata } from '../saml/parseFederationMetadata';
import { requireApplication } from './requireApplication';
import { withApplication } from './withApplication';

const title = 'Signing certificate';
/** Entra's own default, and the longest that it allows. */
const lifetimeYears = 3;
/** The clock of this machine and Entra's need not agree. */
const backdatedMinutes = 5;

/**
 * An active certificate that is good for more than 90 days. The first one is made and
 * made active at once, because the API, unlike the portal, creates none with the
 * application. Later ones are rolled over in two phases:
 * the new one is made beside the active one; when a person has given it to AWS, the next
 * run makes it the active one. Nobody's sign-in fails in between.
 * @public
 */
export const signingCertificateStep: Step = {
  id: 'signing-certificate',
  title,
  kind: 'api',
  creates: true,

  inspect: context =>
    withApplication(context, async found => {
      const unknown = unknownImport(context, found);
      if (unknown) {
        return blocked(unknown);
      }
      const described = describeSigningCertificate(plan(context, found), {
        lifetimeYears,
        now: context.clock.now(),
      });
      const more = [...recordChange(context), ...addressChange(context, found)];
      return more.length === 0
        ? described
        : pending(described.message, ...described.changes, ...more);
    }),

  async apply(context) {
    const found = await requireApplication(context, title);
    const { entra, importedThumbprint } = context;
    const { id } = found.servicePrincipal;
    if (addressChange(context, found).length > 0) {
      await entra.servicePrincipals.update(id, {
        notificationEmailAddresses: planAddresses(context, found).addresses,
      });
    }
    const planned = plan(context, found);
    switch (planned.kind) {
      case 'keep':
      case 'wait':
        break;
      case 'create':
        await activate(context, found, await add(context, id));
        break;
      case 'prepare':
        if (!planned.active.active) {
          // Else Entra may choose the new one by itself.
          await activate(context, found, planned.active.thumbprint);
        }
        await add(context, id);
        break;
      case 'activate':
        await activate(context, found, planned.next.thumbprint);
        break;
      default: {
        const unknown: never = planned;
        throw new Error(`Unknown plan: ${unknown}`);
      }
    }
    return importedThumbprint
      ? { recorded: { uploadedThumbprint: importedThumbprint.toUpperCase() } }
      : {};
  },
};

function plan(context: StepContext, found: FoundApplication) {
  const { specification, recorded, importedThumbprint, clock } = context;
  return planSigningCertificate({
    certificates: readSigningCertificates(found.servicePrincipal),
    specification,
    identifierUris: found.application.identifierUris ?? [],
    recorded,
    importedThumbprint,
    now: clock.now(),
  });
}

/** Has Entra make a certificate and waits until it shows. */
async function add(context: StepContext, servicePrincipalId: string) {
  const { entra, clock } = context;
  const now = DateTime.fromJSDate(clock.now(), { zone: 'utc' });
  const made = await entra.servicePrincipals.addTokenSigningCertificate(
    servicePrincipalId,
    {
      displayName: 'CN=Microsoft Azure Federated SSO Certificate',
      startDateTime: now
        .minus({ minutes: backdatedMinutes })
        .toJSDate()
        .toISOString(),
      endDateTime: now.plus({ years: lifetimeYears }).toJSDate().toISOString(),
    },
  );
  const thumbprint = made.thumbprint?.toUpperCase() ?? '';
  await readAnewUntil(context, {
    read: () => entra.servicePrincipals.get(servicePrincipalId),
    holds: read =>
      readSigningCertificates(read ?? {}).some(
        certificate => certificate.thumbprint === thumbprint,
      ),
  });
  return thumbprint;
}

/** Graph takes any thumbprint for one: whoever runs the step reads it back. */
async function activate(
  { entra }: StepContext,
  { application, servicePrincipal }: FoundApplication,
  thumbprint: string,
) {
  await entra.servicePrincipals.update(servicePrincipal.id, {
    preferredTokenSigningKeyThumbprint: thumbprint,
  });
  // What a person downloads after the run may come from any replica.
  entra.replicas.expect(
    'federation metadata',
    () => entra.federationMetadata.find(application.appId),
    xml => parseFederationMetadata(xml).signingThumbprints.includes(thumbprint),
  );
}

/** Why what a person says about AWS cannot be so. */
function unknownImport(
  { importedThumbprint, clock }: StepContext,
  { servicePrincipal }: FoundApplication,
): string | undefined {
  const imported = importedThumbprint?.toUpperCase();
  const certificates = readSigningCertificates(servicePrincipal).filter(
    ({ endsAt }) => new Date(endsAt) > clock.now(),
  );
  const found = certificates.find(({ thumbprint }) => thumbprint === imported);
  // The record has one certificate, and Entra signs with that of before until then.
  if (found && !found.active && beginsLater(found, clock.now())) {
    const begins = DateTime.fromISO(found.startsAt, { zone: 'utc' });
    return `Entra cannot sign with certificate ${imported} yet: it is not valid before ${begins.toISODate()}. Leave it in AWS, run this without a thumbprint until then, and with this one after that.`;
  }
  if (!imported || found) {
    return undefined;
  }
  const known = certificates.map(({ thumbprint }) => thumbprint).join(', ');
  return `The application has no valid certificate ${imported} that AWS could have${
    known ? `, it has ${known}` : ''
  }. Run this without a thumbprint first: it hands you the certificate for AWS.`;
}

function recordChange({ importedThumbprint, recorded }: StepContext): string[] {
  const imported = importedThumbprint?.toUpperCase();
  return imported && imported !== recorded.uploadedThumbprint?.value
    ? [`Record that AWS has certificate ${imported}.`]
    : [];
}

function planAddresses(
  { specification }: StepContext,
  { servicePrincipal }: FoundApplication,
) {
  return addressesToWarn(
    specification.application.notificationEmailAddresses,
    servicePrincipal.notificationEmailAddresses ?? [],
  );
}

/** The change, when an address that Entra should warn is not yet among those it warns. */
function addressChange(
  context: StepContext,
  found: FoundApplication,
): string[] {
  const { added, dropped } = planAddresses(context, found);
  if (added.length === 0) return [];
  return [
    `Have Entra warn ${added.join(', ')} before the certificate ends${
      dropped.length > 0
        ? `, and no longer ${dropped.join(', ')}: it warns five at most`
        : ''
    }.`,
  ];
}
