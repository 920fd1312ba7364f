import { Response } from 'express';
import { EntraTenantState } from '../../state/EntraTenantState';

/** Who calls Graph, and for which tenant. */
export interface GraphCall {
  tenant: EntraTenantState;
  clientId: string;
  permissions: string[];
}

/** The call that `authenticateGraph` put into the response. */
export function graphCall(response: Response): GraphCall {
  return response.locals.graphCall;
}
