import { Request } from 'express';

/** Fields of a posted form, uploaded files as their text; multipart or URL-encoded. */
export async function readForm(request: Request): Promise<Map<string, string>> {
  const type = request.get('content-type');
  const fields = new Map<string, string>();
  if (!type || !Buffer.isBuffer(request.body)) return fields;
  const form = await new Response(new Uint8Array(request.body), {
    headers: { 'content-type': type },
  }).formData();
  for (const [name, value] of form.entries()) {
    fields.set(name, typeof value === 'string' ? value : await value.text());
  }
  return fields;
}
