import { AuditorService } from '@backstage/backend-plugin-api';
import { assertError } from '@backstage/errors';
import { Request } from 'express';

/** Carries out a deed and leaves its trace in the audit log, also when it fails. */
export async function audited<T>(
  auditor: AuditorService,
  event: {
    eventId: string;
    request: Request<any, any, any, any>;
    organization: string;
    meta?: Record<string, string>;
  },
  deed: () => Promise<T>,
): Promise<T> {
  const { eventId, request, organization, meta } = event;
  const trace = await auditor.createEvent({
    eventId,
    severityLevel: 'medium',
    request,
    meta: { organization, ...meta },
  });
  try {
    const result = await deed();
    await trace.success();
    return result;
  } catch (error) {
    assertError(error);
    await trace.fail({ error });
    throw error;
  }
}
