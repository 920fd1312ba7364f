import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function saveSpecification(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, service } = options;
  router.put(
    '/federations/:organization/specification',
    async (request, response) => {
      const caller = await authenticate(httpAuth, request);
      const { organization } = request.params;
      const { version, specification } = request.body;
      response.json(
        await audited(
          auditor,
          { eventId: 'specification-save', request, organization },
          () =>
            service.saveSpecification(
              organization,
              { version, specification },
              caller,
            ),
        ),
      );
    },
  );
}
