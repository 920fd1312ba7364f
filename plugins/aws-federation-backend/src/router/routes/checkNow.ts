import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function checkNow(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, service } = options;
  router.post('/federations/:organization/check', async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    const { organization } = request.params;
    response.json(
      await audited(
        auditor,
        { eventId: 'federation-check', request, organization },
        () => service.checkNow(organization, caller),
      ),
    );
  });
}
