import { InputError } from '@backstage/errors';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

const sizeLimit = 256 * 1024;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  processEntities: false,
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: true,
});

/** An element as the parser gives it: attributes start with `@`. */
export type XmlElement = Record<string, unknown>;

/**
 * Parses SAML metadata from an untrusted source: no document type, no entities, at most
 * 256 KiB.
 *
 * @param whatToDo - a sentence that ends every error
 * @throws InputError
 */
export function parseSamlXml(xml: string, whatToDo: string): XmlElement {
  const text = xml.replace(/^\uFEFF/, '').trim();
  if (text === '') {
    throw new InputError(`The metadata file is empty. ${whatToDo}`);
  }
  if (Buffer.byteLength(text) > sizeLimit) {
    throw new InputError(
      `The metadata file is larger than 256 KiB. ${whatToDo}`,
    );
  }
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!doctype\s+html\b|<html\b)/i.test(text)) {
    throw new InputError(
      `The metadata file is a web page, perhaps a sign-in page that was saved. ${whatToDo}`,
    );
  }
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) {
    throw new InputError(
      `The metadata file holds a document type or entities, which SAML metadata never has. ${whatToDo}`,
    );
  }
  if (!text.startsWith('<') || XMLValidator.validate(text) !== true) {
    throw new InputError(`The metadata file is not XML. ${whatToDo}`);
  }
  try {
    return parser.parse(text) as XmlElement;
  } catch {
    throw new InputError(`The metadata file is not XML. ${whatToDo}`);
  }
}
