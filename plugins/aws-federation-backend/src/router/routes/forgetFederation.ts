import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function forgetFederation(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, service } = options;
  router.delete('/federations/:organization', async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    const { organization } = request.params;
    response.json(
      await audited(
        auditor,
        { eventId: 'federation-forget', request, organization },
        () => service.forget(organization, caller),
      ),
    );
  });
}
