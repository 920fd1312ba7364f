import { ConfigSection } from './ConfigSection';

const loopbackHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Address of a service: `https`, or `http` on this machine only. Returned without a
 * trailing slash.
 */
export function readEndpoint(
  section: ConfigSection | undefined,
  key: string,
): string | undefined {
  const value = section?.optionalText(key);
  if (section === undefined || value === undefined) {
    return undefined;
  }

  let url: URL;
  try {
    url = new URL(value);
  } catch {
    throw section.error(key, 'must be a URL such as https://host.example');
  }
  const isAllowed =
    url.protocol === 'https:' ||
    (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
  if (!isAllowed) {
    throw section.error(
      key,
      'must be an https URL; http is allowed for localhost only',
    );
  }
  if (url.username || url.password || url.search || url.hash) {
    throw section.error(
      key,
      'must not hold a user name, a password, a query or a fragment',
    );
  }
  return `${url.origin}${url.pathname}`.replace(/\/+$/, '');
}
