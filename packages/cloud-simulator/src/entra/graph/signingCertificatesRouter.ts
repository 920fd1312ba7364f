import { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { SimulatorContext } from '../../SimulatorContext';
import { addSigningCertificate } from '../certificates/addSigningCertificate';
import { findWritableServicePrincipal } from './findWritableServicePrincipal';
import { graphCall } from './GraphCall';
import { GraphError } from './GraphError';
import { odataContext } from './odata/answerCollection';

const defaultSubject = 'CN=Microsoft Azure Federated SSO Certificate';

/** `addTokenSigningCertificate`, which Graph has in the global cloud only. */
export function signingCertificatesRouter(context: SimulatorContext): Router {
  const router = PromiseRouter();
  router.post(
    '/servicePrincipals/:id/addTokenSigningCertificate',
    async (request, response) => {
      const call = graphCall(response);
      if ((call.tenant.cloud ?? 'global') !== 'global') {
        throw new GraphError(
          400,
          'BadRequest',
          "Resource not found for the segment 'addTokenSigningCertificate'.",
        );
      }
      const servicePrincipal = findWritableServicePrincipal(
        call,
        request.params.id,
      );
      const now = context.clock.now();
      const displayName = request.body?.displayName ?? defaultSubject;
      if (typeof displayName !== 'string' || !/^CN=.+/.test(displayName)) {
        throw GraphError.badRequest(
          "Property displayName must start with 'CN='.",
        );
      }
      const { sign, verify, thumbprint } = await addSigningCertificate({
        servicePrincipal,
        displayName,
        notBefore: now,
        notAfter: readEnd(request.body?.endDateTime, now),
      });
      context.store.changed();
      response.json({
        '@odata.context': odataContext(
          context,
          'microsoft.graph.selfSignedCertificate',
        ),
        ...verify,
        // Entra answers the id of the signing key beside the data of the verifying one.
        keyId: sign.keyId,
        thumbprint,
      });
    },
  );
  return router;
}

function readEnd(value: unknown, now: Date): Date {
  const latest = new Date(now);
  latest.setUTCFullYear(latest.getUTCFullYear() + 3);
  if (value === undefined || value === null) return latest;
  const end = new Date(String(value));
  // A day of grace: the caller's clock is not Entra's.
  const tooLate = end.getTime() > latest.getTime() + 24 * 60 * 60 * 1000;
  if (Number.isNaN(end.getTime()) || end <= now || tooLate) {
    throw GraphError.badRequest(
      "Invalid value specified for property 'endDateTime': it must lie in the future and within 3 years.",
    );
  }
  return end;
}
