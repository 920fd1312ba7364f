import { FederationSession } from '../FederationSession';
import { readPlan } from './readPlan';

/** The session of a dry run, as if an earlier action had saved what it planned. */
export async function withPlan(
  session: FederationSession,
  workspacePath: string,
): Promise<FederationSession> {
  const { organization, federation } = session;
  const specification = await readPlan(workspacePath, organization.name);
  return specification
    ? { ...session, federation: { ...federation, specification } }
    : session;
}
