import { Request } from 'express';

/** Cookie that carries the session of the access portal. */
export const portalCookie = 'aws-access-portal-session';

/** Session id of a request; empty when there is none. */
export function portalSessionId(request: Request): string {
  const cookies = (request.get('cookie') ?? '').split(/;\s*/);
  const found = cookies.find(cookie => cookie.startsWith(`${portalCookie}=`));
  return found?.slice(portalCookie.length + 1) ?? '';
}
