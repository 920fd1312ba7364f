import { NetworkConfiguration } from '../../state/AwsOrganizationState';
import { AwsCall, AwsOperation } from '../AwsOperation';
import { optionalList, requiredStructure } from '../validateInput';
import { findStore } from './findInStore';

function storeView(call: AwsCall) {
  const { partition, managementAccountId, identityCenter } =
    call.caller.organization;
  const id = identityCenter?.identityStoreId;
  return {
    IdentityStoreId: id,
    IdentityStoreArn: `arn:${partition}:identitystore::${managementAccountId}:identitystore/${id}`,
    NetworkConfiguration: identityCenter?.networkConfiguration,
  };
}

const describeStore: AwsOperation = call => {
  findStore(call);
  return storeView(call);
};

/** The whole configuration is replaced: a list that is left out is emptied. */
const updateStore: AwsOperation = call => {
  const store = findStore(call);
  const sent = requiredStructure(call.input, 'NetworkConfiguration');
  const list = (name: string) => optionalList(sent, name).map(String);
  const configuration: NetworkConfiguration = {
    VpceAccessRequired: sent.VpceAccessRequired === true,
    ApiAllowSourceIps: list('ApiAllowSourceIps'),
    ApiRestrictSourceVpcs: list('ApiRestrictSourceVpcs'),
    ScimAllowSourceIps: list('ScimAllowSourceIps'),
  };
  store.networkConfiguration = configuration;
  call.context.store.changed();
  return storeView(call);
};

/**
 * Who may reach an identity store from where.
 * https://docs.aws.amazon.com/cli/latest/reference/identitystore/update-identity-store.html
 */
export const networkOperations: Record<string, AwsOperation> = {
  DescribeIdentityStore: describeStore,
  UpdateIdentityStore: updateStore,
};
