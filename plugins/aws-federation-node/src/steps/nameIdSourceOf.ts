import { nameIdSources } from './nameIdSources';

/**
 * `ID` by which a claims mapping policy knows an attribute of the synchronization
 * schema, in lower case, also when Entra would not take it as NameID.
 * @public
 */
export function nameIdSourceOf(attribute: string): string {
  return nameIdSources.get(attribute) ?? attribute.toLowerCase();
}
