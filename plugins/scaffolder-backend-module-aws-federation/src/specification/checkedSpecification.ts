import {
  additionalRegionsProblem,
  assignmentRoleProblem,
  identityCenterGroupProblems,
  neededPermissions,
  parseScimEndpoint,
  userNameAttributeProblem,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { InputError } from '@backstage/errors';
import { FederationSession } from '../FederationSession';
import { checkPermissions } from '../checkPermissions';
import { SpecificationInput } from './SpecificationInput';
import { checkApplication } from './checkApplication';
import { checkEndpoint } from './checkEndpoint';
import { checkMetadata } from './checkMetadata';
import { checkPeople } from './checkPeople';
import { checkToken } from './checkToken';
import { mergeSpecification } from './mergeSpecification';
import { readAdoption } from './readAdoption';
import { readPermissionSets } from './readPermissionSets';
import { readSaml } from './readSaml';

/**
 * The specification with what was handed in, after everything in it was looked at that
 * either cloud can tell of. Changes nothing.
 *
 * @param token - SCIM access token that was handed in, which is tried
 * @throws InputError with what must be corrected
 */
export async function checkedSpecification(
  session: FederationSession,
  input: SpecificationInput,
  token: string | undefined,
): Promise<FederationSpecification> {
  const { organization, federation } = session;
  const problem =
    input.userNameAttribute &&
    userNameAttributeProblem(input.userNameAttribute);
  if (problem) {
    throw new InputError(problem);
  }
  const scimEndpoint =
    input.scimEndpoint && parseScimEndpoint(input.scimEndpoint, organization);
  const specification = mergeSpecification({
    organization: organization.name,
    stored: federation.specification,
    input: { ...input, scimEndpoint },
    saml: input.awsMetadata
      ? await readSaml(session, input.awsMetadata)
      : undefined,
    permissionSets: await readPermissionSets(session, input),
    application: await readAdoption(session, input),
  });
  const regionProblem = additionalRegionsProblem(
    specification.additionalRegions,
    organization,
  );
  if (regionProblem) {
    throw new InputError(regionProblem);
  }
  const groupProblems = identityCenterGroupProblems(specification);
  if (groupProblems.length > 0) {
    throw new InputError(groupProblems.join(' '));
  }
  await checkPermissions(session, neededPermissions(specification));
  await checkApplication(session, input);
  await checkPeople(session, input);
  const roleProblem =
    input.role &&
    (await assignmentRoleProblem({
      ...session.clouds,
      organization: session.organization,
      tenant: session.tenant,
      specification,
      recorded: session.federation.recorded,
    }));
  if (roleProblem) {
    throw new InputError(roleProblem);
  }
  if (token || scimEndpoint) {
    await checkEndpoint(session, specification);
  }
  if (token) {
    await checkToken(session, specification, token);
  }
  checkMetadata(federation.specification, { ...input, scimEndpoint });
  return specification;
}
