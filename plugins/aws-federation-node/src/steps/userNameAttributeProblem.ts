import { nameIdSources } from './nameIdSources';

/**
 * Why `userName` cannot come from that attribute; undefined when it can. AWS finds
 * people by the NameID, so only what Entra can send as NameID will do.
 * @public
 */
export function userNameAttributeProblem(
  attribute: string,
): string | undefined {
  if (nameIdSources.has(attribute)) {
    return undefined;
  }
  const choices = [...nameIdSources.keys()].filter(
    name => !name.startsWith('extensionAttribute'),
  );
  return `userName cannot come from "${attribute}": Entra does not send it as NameID, and sign-in would fail. Choose one of: ${choices.join(
    ', ',
  )}, extensionAttribute1 to extensionAttribute15.`;
}
