import { ClaimsSchemaEntry } from '../../steps/claimsDefinition';
import { SnapshotContext } from '../SnapshotContext';

const extension =
  /^extension_([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})_/i;

/**
 * Types of those claims that come from a directory extension with several values, or from
 * one of which Entra does not tell: the application that defines it may be another tenant's.
 * https://learn.microsoft.com/graph/api/resources/extensionproperty
 *
 * @throws CloudError when Graph cannot be read
 */
export async function severalInExtensions(
  { entra }: Pick<SnapshotContext, 'entra'>,
  entries: readonly ClaimsSchemaEntry[],
): Promise<string[]> {
  const types = new Set<string>();
  for (const { ExtensionID, SamlClaimType } of entries) {
    if (typeof ExtensionID !== 'string') continue;
    const [, ...appId] = extension.exec(ExtensionID) ?? [];
    const [application] = appId.length
      ? await entra.applications.list({
          displayName: '',
          appId: appId.join('-').toLowerCase(),
        })
      : [];
    const defined = application?.id
      ? await entra.applications.listExtensions(application.id)
      : undefined;
    // What an application does not define any more nobody has.
    const isOfOne = defined?.every(
      ({ name, isMultiValued }) =>
        name?.toLowerCase() !== ExtensionID.toLowerCase() || !isMultiValued,
    );
    if (!isOfOne) types.add(`${SamlClaimType}`);
  }
  return [...types];
}
