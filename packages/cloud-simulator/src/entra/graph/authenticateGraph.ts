import { RequestHandler } from 'express';
import { SimulatorContext } from '../../SimulatorContext';
import { verifyAccessToken } from '../login/accessToken';
import { GraphCall } from './GraphCall';
import { GraphError } from './GraphError';

/** Lets nobody in without an access token of a tenant that is simulated. */
export function authenticateGraph(context: SimulatorContext): RequestHandler {
  return (request, response, next) => {
    const token = /^Bearer (.+)$/i.exec(
      request.headers.authorization ?? '',
    )?.[1];
    if (!token) {
      throw new GraphError(
        401,
        'InvalidAuthenticationToken',
        'Access token is empty.',
      );
    }
    const verified = verifyAccessToken(token);
    if ('refused' in verified) {
      throw new GraphError(401, 'InvalidAuthenticationToken', verified.refused);
    }
    const { claims } = verified;
    const tenant = context.store.state.tenants.find(
      ({ tenantId }) => tenantId === claims.tid,
    );
    if (!tenant) {
      throw new GraphError(
        401,
        'Authorization_IdentityNotFound',
        'The identity of the calling application could not be established.',
      );
    }
    const call: GraphCall = {
      tenant,
      replica: context.replicas.answering(tenant),
      clientId: claims.appid,
      permissions: claims.roles,
    };
    if (request.method !== 'GET') context.replicas.remember(tenant);
    response.locals.graphCall = call;
    next();
  };
}
