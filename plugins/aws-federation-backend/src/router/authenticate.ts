import { HttpAuthService } from '@backstage/backend-plugin-api';
import { Request } from 'express';
import { Caller } from '../federations';

/** People and services; nobody without a token. */
export async function authenticate(
  httpAuth: HttpAuthService,
  request: Request<any, any, any, any>,
): Promise<Caller> {
  return {
    credentials: await httpAuth.credentials(request, {
      allow: ['user', 'service'],
    }),
  };
}
