import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';

/** What Graph reads from an access token. */
export interface AccessTokenClaims {
  /** Tenant id. */
  tid: string;
  /** Client id. */
  appid: string;
  aud: string;
  /** Application permissions. */
  roles: string[];
  iat: number;
  exp: number;
}

/** The signature keeps mistakes out, not attackers: the key is no secret. */
const signingKey = 'simulated Microsoft Entra ID';
export const accessTokenLifetimeSeconds = 3599;

/**
 * Signs an access token. It lives by the machine's clock, not the simulated one: client
 * libraries keep tokens by the machine's clock and would present expired ones.
 */
export function issueAccessToken(
  claims: Pick<AccessTokenClaims, 'tid' | 'appid' | 'aud' | 'roles'>,
): string {
  const now = Math.floor(Date.now() / 1000);
  const payload = {
    ...claims,
    iat: now,
    nbf: now,
    exp: now + accessTokenLifetimeSeconds,
    iss: `https://sts.windows.net/${claims.tid}/`,
    idtyp: 'app',
    uti: randomUUID(),
    ver: '1.0',
  };
  const signed = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(payload)}`;
  return `${signed}.${sign(signed).toString('base64url')}`;
}

/** The claims of a token that this simulator issued, or why it is refused. */
export function verifyAccessToken(
  token: string,
): { claims: AccessTokenClaims } | { refused: string } {
  const [header, payload, signature, ...rest] = token.split('.');
  if (!header || !payload || !signature || rest.length > 0) {
    return {
      refused:
        'IDX14100: JWT is not well formed, there are no dots (.).\nThe token needs to be in JWS or JWE Compact Serialization Format.',
    };
  }
  const expected = sign(`${header}.${payload}`);
  const actual = Buffer.from(signature, 'base64url');
  if (actual.length !== expected.length || !timingSafeEqual(actual, expected)) {
    return { refused: 'Signature is invalid.' };
  }
  const claims: AccessTokenClaims = JSON.parse(
    Buffer.from(payload, 'base64url').toString('utf8'),
  );
  if (claims.exp * 1000 <= Date.now()) {
    return {
      refused: 'Lifetime validation failed, the token is expired.',
    };
  }
  return { claims };
}

function encode(value: object): string {
  return Buffer.from(JSON.stringify(value)).toString('base64url');
}

function sign(text: string): Buffer {
  return createHmac('sha256', signingKey).update(text).digest();
}
