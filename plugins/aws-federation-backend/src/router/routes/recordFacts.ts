import {
  RecordableFacts,
  recordableFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { Router } from 'express';
import { audited } from '../audited';
import { authenticate } from '../authenticate';
import { RouterOptions } from '../RouterOptions';

export function recordFacts(router: Router, options: RouterOptions) {
  const { httpAuth, auditor, service } = options;
  router.patch(
    '/federations/:organization/recorded',
    async (request, response) => {
      const caller = await authenticate(httpAuth, request);
      const { organization } = request.params;
      const facts: RecordableFacts = Object.fromEntries(
        recordableFacts.map(name => [name, request.body[name]]),
      );
      response.json(
        await audited(
          auditor,
          { eventId: 'facts-record', request, organization },
          () => service.recordFacts(organization, facts, caller),
        ),
      );
    },
  );
}
