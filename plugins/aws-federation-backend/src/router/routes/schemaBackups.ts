import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

/** Keeps, lists and reads the attribute mappings as they were found. */
export function schemaBackups(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, backups } = options;
  const path = '/federations/:organization/schema-backups';
  router.post(path, async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    const { organization } = request.params;
    const { jobId, schema } = request.body;
    response.json(
      await audited(
        auditor,
        { eventId: 'schema-backup-keep', request, organization },
        () => backups.keep(organization, { jobId, schema }, caller),
      ),
    );
  });
  router.get(path, async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    const items = await backups.list(request.params.organization, caller);
    response.json({ items });
  });
  router.get(`${path}/:backup`, async (request, response) => {
    const caller = await authenticate(httpAuth, request);
    const { organization, backup } = request.params;
    response.json(await backups.read(organization, backup, caller));
  });
}
