import { World } from '../World';
import { awsDeeds } from './awsDeeds';

/**
 * Somebody deletes the instance, enables another one and gives AWS Entra's metadata.
 *
 * @returns what is in AWS's own
 */
export async function enableAnew(world: World): Promise<{
  identifierUris: string[];
  replyUrls: string[];
  loginUrl: string;
}> {
  await awsDeeds['instance deleted and enabled again'](world);
  await world.console.uploadMetadata(await world.entraMetadata());
  const metadata = await world.console.downloadMetadata();
  return {
    identifierUris: metadata.match(/(?<=entityID=")[^"]+/) ?? [],
    replyUrls: metadata.match(/(?<=Location=")[^"]+\/acs\/[^"]+/g) ?? [],
    loginUrl: world.portalOf(world.state.identityCenter!.identityStoreId),
  };
}
