import {
  parseScimEndpoint,
  userNameAttributeProblem,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { InputError } from '@backstage/errors';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isDeepStrictEqual } from 'node:util';
import { ActionDependencies } from '../ActionDependencies';
import { FederationSession } from '../FederationSession';
import { openSession } from '../openSession';
import { SpecificationInput } from '../specification/SpecificationInput';
import { checkApplication } from '../specification/checkApplication';
import { checkPeople } from '../specification/checkPeople';
import { checkToken } from '../specification/checkToken';
import { mergeSpecification } from '../specification/mergeSpecification';
import { readSaml } from '../specification/readSaml';
import { withoutEmpty } from '../specification/withoutEmpty';
import { specificationSaveExamples } from './specificationSave.examples';
import { specificationInput } from './specificationInput';

/**
 * Saves what should be. Checks everything that was handed in, the token of the task
 * secret included, before anything is changed.
 */
export function createSpecificationSaveAction(
  dependencies: ActionDependencies,
) {
  return createTemplateAction({
    id: 'aws-federation:specification:save',
    description:
      'Checks and saves what the federation of an AWS organization should be. What is left out stays as it is.',
    examples: specificationSaveExamples,
    supportsDryRun: true,
    schema: {
      input: specificationInput,
      output: z =>
        z.object({
          changed: z.boolean().describe('Whether the specification changed.'),
          version: z.number().describe('Version of the specification.'),
          organization: z
            .string()
            .describe('Name of the organization, also of its catalog entity.'),
        }),
    },
    async handler(ctx) {
      const { organization: nameOrRef, ...given } = ctx.input;
      const session = await openSession(dependencies, ctx, nameOrRef);
      const { organization, federation, client, request } = session;
      const specification = await checkedSpecification(
        session,
        withoutEmpty(given),
        ctx.secrets?.scimToken || undefined,
      );

      ctx.output('organization', organization.name);
      const { version } = federation;
      const same = isDeepStrictEqual(
        plain(federation.specification),
        plain(specification),
      );
      if (same || ctx.isDryRun) {
        ctx.logger.info(
          same
            ? `Specification of ${organization.title}: nothing to change, version ${version}.`
            : `Would change: save the specification of ${organization.title}.`,
        );
        ctx.output('changed', false);
        ctx.output('version', version);
        return;
      }
      const saved = await client.saveSpecification(
        organization.name,
        { version, specification },
        request,
      );
      ctx.logger.info(
        `Specification of ${organization.title} saved, version ${saved.version}.`,
      );
      ctx.output('changed', true);
      ctx.output('version', saved.version);
    },
  });
}

async function checkedSpecification(
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
  await checkApplication(session, input);
  const specification = mergeSpecification({
    organization: organization.name,
    stored: federation.specification,
    input: { ...input, scimEndpoint },
    saml: input.awsMetadata
      ? await readSaml(session, input.awsMetadata)
      : undefined,
  });
  await checkPeople(session, input);
  if (token) {
    await checkToken(session, specification, token);
  }
  return specification;
}

/** As JSON carries it: without the keys that are undefined. */
function plain(specification: FederationSpecification | undefined): unknown {
  return specification && JSON.parse(JSON.stringify(specification));
}
