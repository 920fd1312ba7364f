import { ConsoleVisitLine } from '@aws-federation/backstage-plugin-aws-federation-common';
import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function withdrawAttestation(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, service } = options;
  router.delete(
    '/federations/:organization/attestations/:line',
    async (request, response) => {
      const caller = await authenticate(httpAuth, request);
      const { organization } = request.params;
      // The OpenAPI document names the lines, so nothing else gets here.
      const line = request.params.line as ConsoleVisitLine;
      response.json(
        await audited(
          auditor,
          { eventId: 'visit-withdraw', request, organization, meta: { line } },
          () => service.withdrawAttestation(organization, line, caller),
        ),
      );
    },
  );
}
