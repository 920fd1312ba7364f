import { Router } from 'express';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function downloadMetadata(router: Router, options: RouterOptions) {
  const { httpAuth, service } = options;
  router.get(
    '/federations/:organization/federation-metadata',
    async (request, response) => {
      const caller = await authenticate(httpAuth, request);
      const { organization } = request.params;
      const metadata = await service.readMetadata(organization, caller);
      response
        .type('application/xml')
        .attachment(`${organization}-entra-metadata.xml`)
        // A certificate may have been added since.
        .set('Cache-Control', 'no-store')
        .send(metadata);
    },
  );
}
