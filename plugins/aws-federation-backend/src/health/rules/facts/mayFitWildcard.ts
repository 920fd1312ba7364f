/**
 * Whether a reply URL with wildcards fits an address, whatever a wildcard may stand for.
 * That Entra takes it so is documented of redirect URIs, and not known of SAML
 * (https://learn.microsoft.com/entra/identity-platform/reply-url).
 */
export function mayFitWildcard(address: string, url: string): boolean {
  const [first, ...others] = url.split('*');
  const last = others.pop();
  if (last === undefined || !address.startsWith(first)) return false;
  let from = first.length;
  for (const part of others) {
    const at = address.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return address.length - last.length >= from && address.endsWith(last);
}
