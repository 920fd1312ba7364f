import { Inspection, Step, StepContext } from './Step';
import { blocked, done, pending } from './inspections';
import { isRefusedCredentials } from './isRefusedCredentials';
import { knownSettings, specifiedSettings } from './provisioningSettings';
import { requireApplication } from './requireApplication';
import { SavedSecrets, savedSecrets } from './savedSecrets';
import { saveSecrets } from './saveSecrets';
import { inspectTokenDate, tokenDateFacts } from './tokenDate';
import { tokenFingerprint } from './tokenFacts';
import { withApplication } from './withApplication';

const title = 'SCIM credentials';
const needsToken =
  'Generate an access token in the AWS console and hand it, with the SCIM endpoint, to the template "Complete an AWS federation".';

/**
 * SCIM endpoint and access token, saved in Entra and accepted by AWS. The token is tried
 * before it is saved, and its creation is recorded, because no API tells its age. Of a
 * token that was saved before, a person may say the day.
 * @public
 */
export const credentialsStep: Step = {
  id: 'credentials',
  title,
  kind: 'api',

  async inspect(context) {
    const { provisioning } = context.specification;
    if (!provisioning) {
      return blocked(
        'The SCIM endpoint is not known yet. Enable automatic provisioning in the AWS console and hand the endpoint to the template "Complete an AWS federation".',
      );
    }
    return withApplication(context, async ({ servicePrincipal }) => {
      const saved = await savedSecrets(context, servicePrincipal.id);
      const problem =
        savedProblem(saved, provisioning.scimEndpoint) ??
        (await refusal(context, servicePrincipal.id));
      if (problem) {
        return context.scimToken && provisioning.scimEndpoint
          ? pending(problem, ...changes(context))
          : blocked(`${problem} ${needsToken}`);
      }
      const { scimToken } = context;
      if (scimToken && provisioning.scimEndpoint) {
        return inspectNewToken(context, scimToken, saved);
      }
      const dated = inspectTokenDate(context);
      if (dated) return dated;
      const threshold = thresholdDifference(context, saved);
      return threshold
        ? pending(
            `${threshold} Entra takes another one only together with the access token: generate one in the AWS console and hand it to the template "Complete an AWS federation".`,
          )
        : done('AWS accepts the credentials that Entra has saved.');
    });
  },

  async apply(context) {
    const dated = tokenDateFacts(context);
    if (dated) return { recorded: dated };
    const found = await requireApplication(context, title);
    return { recorded: await saveSecrets(context, found, { title }) };
  },
};

function savedProblem(
  saved: SavedSecrets,
  endpoint: string | undefined,
): string | undefined {
  if (!saved.hasToken) {
    return 'Entra has no access token for AWS yet.';
  }
  if (!saved.baseAddress) {
    return 'Entra has no SCIM endpoint for AWS yet.';
  }
  if (
    endpoint &&
    saved.baseAddress !== 'hidden' &&
    withoutSlash(saved.baseAddress) !== withoutSlash(endpoint)
  ) {
    return `Entra sends people to another SCIM endpoint, ${saved.baseAddress}.`;
  }
  return undefined;
}

/** Before there is a job, Entra cannot try what it has saved. */
async function refusal(
  context: StepContext,
  servicePrincipalId: string,
): Promise<string | undefined> {
  const { synchronization } = context.entra;
  const job = await synchronization.getJob(servicePrincipalId);
  if (!job?.id) {
    return undefined;
  }
  try {
    await synchronization.validateSavedCredentials(servicePrincipalId, job.id);
    return undefined;
  } catch (error) {
    if (isRefusedCredentials(error)) {
      return 'AWS refuses the access token that Entra has saved.';
    }
    throw error;
  }
}

/** The saved token works, and a person brought one: the same again changes nothing. */
function inspectNewToken(
  context: StepContext,
  scimToken: string,
  saved: SavedSecrets,
): Inspection {
  const { recorded } = context;
  if (recorded.tokenFingerprint?.value !== tokenFingerprint(scimToken)) {
    return pending(
      'This token is another one than Entra has.',
      ...changes(context),
    );
  }
  const different =
    thresholdDifference(context, saved) ?? addressDifference(context, saved);
  return different
    ? pending(different, ...changes(context))
    : done('AWS accepts this token, and Entra has it already.');
}

function thresholdDifference(
  { specification, recorded }: StepContext,
  saved: SavedSecrets,
): string | undefined {
  const wanted = specifiedSettings(specification).deletionThreshold;
  const { deletionThreshold } = knownSettings(saved, recorded);
  return wanted === undefined || wanted === deletionThreshold
    ? undefined
    : `The deletion threshold in Entra is ${
        deletionThreshold ?? 'off'
      }, not ${wanted}.`;
}

function addressDifference(
  { specification, recorded }: StepContext,
  saved: SavedSecrets,
): string | undefined {
  const wanted = specifiedSettings(specification).notificationEmailAddresses;
  const { notificationEmailAddresses } = knownSettings(saved, recorded);
  return wanted.length === 0 ||
    !notificationEmailAddresses ||
    listed(wanted) === listed(notificationEmailAddresses)
    ? undefined
    : 'Entra warns other addresses of trouble with provisioning.';
}

function listed(addresses: string[]): string {
  return addresses
    .map(address => address.toLowerCase())
    .sort()
    .join(' ');
}

function changes({ specification }: StepContext): string[] {
  const { notificationEmailAddresses, deletionThreshold } =
    specifiedSettings(specification);
  return [
    `Try the access token, and save it with the SCIM endpoint ${specification.provisioning?.scimEndpoint} in Entra.`,
    ...(notificationEmailAddresses.length > 0
      ? [
          `Warn ${notificationEmailAddresses.join(
            ', ',
          )} of trouble with provisioning.`,
        ]
      : []),
    ...(deletionThreshold
      ? [
          `Hold provisioning back when a cycle would disable more than ${deletionThreshold} people.`,
        ]
      : []),
  ];
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
