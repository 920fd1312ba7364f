import { CloudError } from '../CloudError';
import { Inspection, Step, StepContext } from './Step';
import { blocked, done, pending } from './inspections';
import { planSettings } from './planSettings';
import { knownSettings, specifiedSettings } from './provisioningSettings';
import { requireApplication } from './requireApplication';
import { SavedSecrets, savedSecrets } from './savedSecrets';
import { saveSecrets } from './saveSecrets';
import { inspectTokenDate, tokenDateFacts } from './tokenDate';
import { tokenFingerprint } from './tokenFacts';
import { trySavedCredentials } from './trySavedCredentials';
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
      const { scimToken } = context;
      const brings = scimToken && provisioning.scimEndpoint;
      const problem = savedProblem(saved, provisioning.scimEndpoint);
      if (problem) {
        return brings
          ? pending(problem, ...changes(context, saved))
          : blocked(`${problem} ${needsToken}`);
      }
      const tried = await trySaved(context, servicePrincipal.id, !brings);
      if (tried.problem) {
        return brings
          ? pending(tried.problem, ...changes(context, saved))
          : blocked(`${tried.problem} ${needsToken}`);
      }
      if (brings) {
        return inspectNewToken(context, scimToken, { saved, tried });
      }
      if (tried.error) throw tried.error;
      const dated = inspectTokenDate(context);
      if (dated) return dated;
      const threshold = thresholdDifference(context, saved);
      return threshold
        ? pending(
            `${threshold} Entra takes another one only together with the access token: generate one in the AWS console and hand it to the template "Complete an AWS federation".`,
          )
        : done(
            tried.open ?? 'AWS accepts the credentials that Entra has saved.',
          );
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

/** What came of trying the saved credentials, at most one of these. */
interface Tried {
  /** Another token is needed. */
  problem?: string;
  /** They could not be tried, and a new token is not what helps. */
  open?: string;
  /** Entra did not even try. */
  error?: CloudError;
}

/** Before there is a job, Entra cannot try what it has saved. */
async function trySaved(
  context: StepContext,
  servicePrincipalId: string,
  patient: boolean,
): Promise<Tried> {
  const job = await context.entra.synchronization.getJob(servicePrincipalId);
  if (!job?.id) return {};
  const tried = await trySavedCredentials(context, servicePrincipalId, job.id, {
    patient,
  });
  if (tried instanceof CloudError) return { error: tried };
  switch (tried) {
    case 'accepted':
      return {};
    case 'refused':
      return {
        problem:
          'AWS refuses the SCIM endpoint and access token that Entra has saved.',
      };
    case 'endpointWrong':
      return {
        problem: 'The address that Entra has saved is no SCIM endpoint.',
      };
    case 'forbidden':
      return {
        open: 'Entra has an access token, and AWS does not allow its requests. Allow the addresses of Entra in the network settings of the identity store.',
      };
    case 'unreachable':
      return {
        open: 'Entra has an access token, and cannot reach AWS to try it now.',
      };
    case 'matchingNotFilterable':
      return {
        open: 'Entra has an access token, and cannot try it while it looks people up in AWS by an attribute that AWS cannot search by. Make userName the only matching attribute in the Entra portal under Provisioning.',
      };
    case 'unknown':
      return {
        open: 'Entra has an access token, and does not say whether AWS accepts it.',
      };
    default: {
      const unknown: never = tried;
      throw new Error(`Unknown failure: ${unknown}`);
    }
  }
}

/** A person brought a token, and nothing speaks against the saved one: the same again changes nothing. */
function inspectNewToken(
  context: StepContext,
  scimToken: string,
  { saved, tried }: { saved: SavedSecrets; tried: Tried },
): Inspection {
  const { recorded } = context;
  if (recorded.tokenFingerprint?.value !== tokenFingerprint(scimToken)) {
    return pending(
      'This token is another one than Entra has.',
      ...changes(context, saved),
    );
  }
  const different =
    thresholdDifference(context, saved) ?? addressDifference(context, saved);
  if (different) return pending(different, ...changes(context, saved));
  return done(
    tried.open ??
      (tried.error
        ? 'Entra has this token, and cannot try it now.'
        : 'AWS accepts this token, and Entra has it already.'),
  );
}

function thresholdDifference(
  { specification, recorded }: StepContext,
  saved: SavedSecrets,
): string | undefined {
  const wanted = specifiedSettings(specification).deletionThreshold;
  const { deletionThreshold, notificationEmailAddresses } = knownSettings(
    saved,
    recorded,
  );
  if (wanted === undefined || wanted === deletionThreshold) return undefined;
  const isUnknown =
    saved.notificationSettings === 'hidden' && !notificationEmailAddresses;
  return isUnknown && deletionThreshold === undefined
    ? `Entra does not show its deletion threshold, and ${wanted} is specified.`
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

function changes(context: StepContext, saved: SavedSecrets): string[] {
  const { scimEndpoint } = context.specification.provisioning ?? {};
  return [
    `Try the access token, and save it with the SCIM endpoint ${scimEndpoint} in Entra.`,
    ...planSettings(context, saved).changes,
  ];
}

function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}
