import { XmlElement } from './parseSamlXml';

/**
 * Child elements of a name. The parser gives one child as a value and several as an array.
 */
export function xmlChildren(
  element: XmlElement | undefined,
  name: string,
): XmlElement[] {
  const value = element?.[name];
  if (value === undefined || value === null) {
    return [];
  }
  return (Array.isArray(value) ? value : [value]).map(child =>
    typeof child === 'object' && child !== null
      ? (child as XmlElement)
      : { '#text': child },
  );
}
