import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function releaseLease(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, leases } = options;
  router.delete(
    '/federations/:organization/lease',
    async (request, response) => {
      const caller = await authenticate(httpAuth, request);
      const { organization } = request.params;
      const { holder, token } = request.query;
      await audited(
        auditor,
        { eventId: 'lease-release', request, organization },
        () =>
          leases.release(
            organization,
            {
              holder: String(holder),
              token: token === undefined ? undefined : String(token),
            },
            caller,
          ),
      );
      response.status(204).end();
    },
  );
}
