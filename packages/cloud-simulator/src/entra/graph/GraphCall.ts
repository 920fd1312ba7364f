import { Response } from 'express';
import { EntraTenantState } from '../../state/EntraTenantState';

/** Who calls Graph, and for which tenant. */
export interface GraphCall {
  tenant: EntraTenantState;
  /** The tenant as the replica shows it that answers; reads answer from it. */
  replica: EntraTenantState;
  clientId: string;
  permissions: string[];
}

/** The call that `authenticateGraph` put into the response. */
export function graphCall(response: Response): GraphCall {
  return response.locals.graphCall;
}
