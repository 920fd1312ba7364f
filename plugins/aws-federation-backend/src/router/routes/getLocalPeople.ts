import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

/** Audited although it only reads: it tells the names of people. */
export function getLocalPeople(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, localPeople } = options;
  router.get(
    '/federations/:organization/local-people',
    async (request, response) => {
      const caller = await authenticate(httpAuth, request);
      const { organization } = request.params;
      const found = await audited(
        auditor,
        { eventId: 'local-people-read', request, organization },
        () => localPeople.read(organization, caller),
      );
      // Nobody may keep the names, proxies and browsers included.
      response.set('Cache-Control', 'no-store').json(found);
    },
  );
}
