import { assertError } from '@backstage/errors';
import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

/**
 * Only what happens is audited, not each attempt of one who waits and not each
 * prolongation.
 */
export function takeLease(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, leases } = options;
  router.put('/federations/:organization/lease', async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    const { organization } = request.params;
    const { holder, title, ttlSeconds, token } = request.body;
    const event = { eventId: 'lease-take', request, organization };
    try {
      const { lease, began } = await leases.take(
        organization,
        { holder, title, ttlSeconds, token },
        caller,
      );
      response.json(
        began ? await audited(auditor, event, async () => lease) : lease,
      );
    } catch (error) {
      assertError(error);
      if (error.name === 'ConflictError') throw error;
      await audited(auditor, event, async () => {
        throw error;
      });
    }
  });
}
