import { DOMParser } from '@xmldom/xmldom';

/** Where the first form of a page goes, and what its fields hold. */
export function readForm(html: string) {
  const form = new DOMParser({ errorHandler: () => undefined })
    .parseFromString(html, 'text/html')
    .getElementsByTagName('form')[0];
  const fields: Record<string, string> = {};
  for (const input of Array.from(form.getElementsByTagName('input'))) {
    const name = input.getAttribute('name');
    if (name) fields[name] = input.getAttribute('value') ?? '';
  }
  return { action: form.getAttribute('action') ?? '', fields };
}
