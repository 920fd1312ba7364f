import { BlockList } from 'node:net';
import { NetworkConfiguration } from '../state/AwsOrganizationState';

/**
 * Whether the SCIM endpoint of an identity store answers an IPv4 address. Where access
 * needs a VPC endpoint, an empty list lets nobody in.
 */
export function allowsScimFrom(
  configuration: NetworkConfiguration | undefined,
  address: string,
): boolean {
  if (!configuration) return true;
  const { ScimAllowSourceIps: blocks, VpceAccessRequired } = configuration;
  if (blocks.length === 0) return !VpceAccessRequired;
  const allowed = new BlockList();
  for (const block of blocks) {
    const [network, prefix = '32'] = block.split('/');
    if (network.includes(':')) continue;
    allowed.addSubnet(network, Number(prefix));
  }
  return allowed.check(address);
}
