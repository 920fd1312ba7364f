/** A metadata file as the form of a template hands it in. */
export function metadataUpload(xml: string): string {
  return `data:text/xml;base64,${Buffer.from(xml).toString('base64')}`;
}
