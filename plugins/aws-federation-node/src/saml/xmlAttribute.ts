import { XmlElement } from './parseSamlXml';

const predefinedEntities: Record<string, string> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
};

/**
 * An attribute's value. XML's five predefined entities are read; no others exist here.
 */
export function xmlAttribute(
  element: XmlElement | undefined,
  name: string,
): string | undefined {
  const value = element?.[`@${name}`];
  return typeof value === 'string'
    ? value
        .trim()
        .replace(
          /&(?:amp|lt|gt|quot|apos);/g,
          entity => predefinedEntities[entity],
        )
    : undefined;
}
