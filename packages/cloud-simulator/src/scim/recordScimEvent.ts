import { recordTrailEvent } from '../aws/cloudTrail';
import { SimulatorContext } from '../SimulatorContext';
import { ScimError } from './ScimError';

/** Writes a request to the SCIM endpoint into CloudTrail, unless its tenant is unknown. */
export function recordScimEvent(options: {
  context: SimulatorContext;
  scimTenantId: string;
  /** CloudTrail's name of the operation, for example `CreateUser`. */
  name: string;
  readOnly: boolean;
  error?: ScimError;
}) {
  const { context, scimTenantId, name, readOnly, error } = options;
  const organization = context.store.state.organizations.find(
    ({ identityCenter }) =>
      identityCenter?.provisioning?.scimTenantId === scimTenantId,
  );
  if (!organization) return;
  recordTrailEvent({
    context,
    organization,
    event: {
      source: 'identitystore-scim.amazonaws.com',
      name,
      readOnly,
      userIdentity: {
        type: error ? 'Unknown' : 'WebIdentityUser',
        accountId: organization.managementAccountId,
      },
      errorCode: error?.name,
      errorMessage: error?.cause ? String(error.cause) : error?.message,
      details: {
        requestParameters: { tenantId: scimTenantId },
        tlsDetails: {
          clientProvidedHostHeader: `scim.${organization.region}.amazonaws.com`,
        },
      },
    },
  });
}
