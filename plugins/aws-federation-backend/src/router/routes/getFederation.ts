import { Router } from 'express';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function getFederation(router: Router, options: RouterOptions) {
  const { httpAuth, service } = options;
  router.get('/federations/:organization', async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    response.json(await service.get(request.params.organization, caller));
  });
}
