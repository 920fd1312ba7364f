import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { readFile } from 'node:fs/promises';
import { planFile } from './planFile';

/** The specification that an earlier action of this dry run would have saved. */
export async function readPlan(
  workspacePath: string,
  organization: string,
): Promise<FederationSpecification | undefined> {
  try {
    return JSON.parse(
      await readFile(planFile(workspacePath, organization), 'utf8'),
    );
  } catch {
    return undefined;
  }
}
