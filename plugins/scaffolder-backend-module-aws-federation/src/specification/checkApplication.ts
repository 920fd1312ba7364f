import {
  foreignApplicationProblem,
  listCandidates,
  listServingNow,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { SpecificationInput } from './SpecificationInput';

/** Entra's limit. */
const mostAddresses = 5;

/**
 * Checks what is said of the enterprise application.
 * @throws InputError that names the field
 */
export async function checkApplication(
  { clouds, federation, organization }: FederationSession,
  input: SpecificationInput,
): Promise<void> {
  const addresses = input.notificationEmailAddresses ?? [];
  if (addresses.length > mostAddresses) {
    throw new InputError(
      `Entra warns at most ${mostAddresses} addresses, but ${addresses.length} are given. Remove some.`,
    );
  }
  const wrong = addresses.find(
    address => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address),
  );
  if (wrong) {
    throw new InputError(
      `"${wrong}" is not a mail address that Entra could warn. Correct it.`,
    );
  }

  const { specification } = federation;
  const current = specification?.application;
  const { applicationId, applicationDisplayName } = input;
  const isAnother =
    (applicationId && applicationId !== current?.appId) ||
    (applicationDisplayName && applicationDisplayName !== current?.displayName);
  if (!specification || !current || !isAnother) {
    return;
  }
  // Another application would leave this one behind.
  const { recorded } = federation;
  const existing = await listOwn({
    ...clouds,
    organization,
    specification,
    recorded,
  });
  if (
    existing.some(({ appId }) => appId !== applicationId) &&
    !(await servesInstead(applicationId, { existing, clouds, organization }))
  ) {
    throw new InputError(
      `${organization.title} already has the enterprise application "${current.displayName}". Leave its name and the application to adopt empty, or rename or delete the application in the Entra portal first.`,
    );
  }
}

/** One of another organization, whose name it happens to be, is not left behind. */
async function listOwn(
  context: Parameters<typeof listCandidates>[0] &
    Parameters<typeof foreignApplicationProblem>[0],
) {
  const candidates = await listCandidates(context);
  const [only] = candidates;
  return candidates.length === 1 &&
    (await foreignApplicationProblem(context, only))
    ? []
    : candidates;
}

/**
 * AWS has a new identity store, of which it alone has the identifier: then nobody signs in
 * through those that would be left behind.
 */
async function servesInstead(
  applicationId: string | undefined,
  options: Pick<FederationSession, 'clouds' | 'organization'> & {
    existing: Array<{ appId?: string | null }>;
  },
): Promise<boolean> {
  const { existing, clouds, organization } = options;
  const serving = await listServingNow({ ...clouds, organization });
  return (
    serving.some(({ appId }) => appId === applicationId) &&
    !existing.some(({ appId }) => serving.some(each => each.appId === appId))
  );
}
