import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { mkdir, writeFile } from 'node:fs/promises';
import { planFile } from './planFile';

/** Hands the specification that would be saved to the following actions of a dry run. */
export async function writePlan(
  workspacePath: string,
  organization: string,
  specification: FederationSpecification,
): Promise<void> {
  await mkdir(workspacePath, { recursive: true });
  await writeFile(
    planFile(workspacePath, organization),
    JSON.stringify(specification, undefined, 2),
  );
}
