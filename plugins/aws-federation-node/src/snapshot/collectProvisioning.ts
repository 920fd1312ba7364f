import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { isError } from '@backstage/errors';
import { findMapping } from '../steps/schema/findMapping';
import { findUserName } from '../steps/schema/findUserName';
import { describeGraphFilter } from '../steps/schema/scopingFilter';
import { missingRequiredMappings } from '../steps/schema/requiredMappings';
import { CloudError } from '../CloudError';
import { savedSecrets } from '../steps/savedSecrets';
import { ProvisioningFacts } from './Snapshot';
import { SnapshotContext } from './SnapshotContext';
import { findServicePrincipalId } from './findServicePrincipalId';

/** The synchronization job, its credentials and its mappings. */
export async function collectProvisioning(
  context: SnapshotContext,
): Promise<ProvisioningFacts> {
  const servicePrincipalId = await findServicePrincipalId(context);
  if (!servicePrincipalId) {
    return { secretKeys: [] };
  }
  const { synchronization } = context.entra;
  const [secrets, job] = await Promise.all([
    savedSecrets(context, servicePrincipalId),
    synchronization.getJob(servicePrincipalId),
  ]);
  if (!job?.id) {
    return { secretKeys: secrets.keys };
  }
  const [credentials, schema] = await Promise.all([
    secrets.hasToken ? tryCredentials(context, servicePrincipalId, job.id) : {},
    synchronization.getSchema(servicePrincipalId, job.id),
  ]);
  return {
    job,
    secretKeys: secrets.keys,
    ...credentials,
    mapping: readMapping(schema),
  };
}

/** Anything but a refusal by AWS says nothing about the token, and must not hide the job. */
async function tryCredentials(
  { entra }: SnapshotContext,
  servicePrincipalId: string,
  jobId: string,
): Promise<
  Pick<ProvisioningFacts, 'savedCredentials' | 'savedCredentialsUnknown'>
> {
  try {
    await entra.synchronization.validateSavedCredentials(
      servicePrincipalId,
      jobId,
    );
    return { savedCredentials: 'accepted' };
  } catch (error) {
    if (error instanceof CloudError && error.credentialFailure === 'refused') {
      return { savedCredentials: 'rejected' };
    }
    return {
      savedCredentialsUnknown: isError(error)
        ? error.message
        : 'Entra could not try the saved credentials. Ask for a check again.',
    };
  }
}

function readMapping(
  schema: SynchronizationSchema,
): ProvisioningFacts['mapping'] {
  const source = findUserName(schema)?.source;
  const isAttribute = source?.type === 'Attribute';
  return {
    userNameSource: isAttribute ? source.name ?? undefined : undefined,
    userNameExpression: isAttribute
      ? undefined
      : source?.expression ?? undefined,
    groupsEnabled: findMapping(schema, 'Group')?.mapping.enabled ?? false,
    missingRequired: missingRequiredMappings(schema),
    scopingFilter: describeGraphFilter(
      findMapping(schema, 'User')?.mapping.scope,
    ),
  };
}
