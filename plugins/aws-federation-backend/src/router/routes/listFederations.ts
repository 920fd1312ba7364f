import { Router } from 'express';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function listFederations(router: Router, options: RouterOptions) {
  const { httpAuth, service } = options;
  router.get('/federations', async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    response.json({ items: await service.list(caller) });
  });
}
