import {
  FederationSpecification,
  scopingOperators,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { createTemplateAction } from '@backstage/plugin-scaffolder-node';
import { isDeepStrictEqual } from 'node:util';
import { ActionDependencies } from '../ActionDependencies';
import { FederationSession } from '../FederationSession';
import { describeChanges } from '../plan/describeChanges';
import { writePlan } from '../plan/writePlan';
import { runInSession } from '../runInSession';
import { checkedSpecification } from '../specification/checkedSpecification';
import { permissionSetSchemas } from '../specification/permissionSetSchemas';
import { withoutEmpty } from '../specification/withoutEmpty';
import { specificationSaveExamples } from './specificationSave.examples';
import { organizationInput } from './organizationInput';

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
      input: z =>
        z.object({
          organization: organizationInput(z),
          applicationDisplayName: z
            .string()
            .max(120)
            .optional()
            .describe(
              'Display name of the enterprise application in Microsoft Entra ID. At first "AWS" and the name of the organization.',
            ),
          applicationId: z
            .string()
            .max(36)
            .optional()
            .describe(
              'Application (client) id of an enterprise application that is there already and shall be used, whatever its name.',
            ),
          notificationEmailAddresses: z
            .array(z.string())
            .optional()
            .describe(
              'At most five addresses that Entra warns before the signing certificate ends.',
            ),
          awsMetadata: z
            .string()
            .optional()
            .describe(
              "AWS's SAML metadata file, as a data URL of the uploaded file or as its text.",
            ),
          scimEndpoint: z
            .string()
            .max(2048)
            .optional()
            .describe('SCIM endpoint from the AWS console.'),
          userNameAttribute: z
            .string()
            .max(128)
            .optional()
            .describe(
              'Attribute of the Entra user that becomes userName in AWS and the SAML NameID: userPrincipalName (at first), mail, employeeId, onPremisesSamAccountName, or extensionAttribute1 to extensionAttribute15.',
            ),
          groupsEnabled: z
            .boolean()
            .optional()
            .describe('Whether groups are sent to AWS. At first not.'),
          scope: z
            .enum(['assigned', 'all'])
            .optional()
            .describe(
              'Who is sent to AWS: only people who are assigned to the application, or everybody. At first only those assigned. Only people who are assigned can sign in.',
            ),
          deletionThreshold: z
            .number()
            .int()
            .min(1)
            .max(100_000)
            .optional()
            .describe(
              'People that one cycle may disable in AWS: more hold provisioning back until somebody allows it in the Entra portal. At first as Entra has it.',
            ),
          scopingFilters: z
            .array(
              z.object({
                clauses: z
                  .array(
                    z.object({
                      attribute: z.string().max(128).optional(),
                      operator: z.enum(scopingOperators).optional(),
                      value: z.string().max(1024).optional(),
                    }),
                  )
                  .optional()
                  .describe('All of them must hold.'),
              }),
            )
            .max(20)
            .optional()
            .describe(
              'Of those in scope only whom one of these filters covers is sent to AWS. At first as Entra has it.',
            ),
          withoutScopingFilter: z
            .boolean()
            .optional()
            .describe('Takes the scoping filter away.'),
          users: z
            .array(z.string())
            .optional()
            .describe(
              'Users who get the application: object ids, user principal names or mail addresses.',
            ),
          groups: z
            .array(z.string())
            .optional()
            .describe(
              'Security groups that get the application: object ids or display names.',
            ),
          role: z
            .string()
            .max(250)
            .optional()
            .describe(
              'App role of the enterprise application that users and groups get: its display name, value or id. At first User.',
            ),
          canaryUser: z
            .string()
            .optional()
            .describe(
              'User who is sent to AWS on demand, before everybody else.',
            ),
          additionalRegions: z
            .array(z.string())
            .max(50)
            .optional()
            .describe(
              'Codes of Regions, besides the primary one, in which IAM Identity Center is to be available, for example eu-central-1.',
            ),
          withoutAdditionalRegions: z
            .boolean()
            .optional()
            .describe(
              'Specifies no additional Regions any more. Those of the instance stay.',
            ),
          identityCenterGroups: z
            .array(
              z.object({
                name: z.string().max(1024).optional(),
                description: z.string().max(1024).optional(),
                members: z
                  .array(z.string().max(128))
                  .optional()
                  .describe('userNames, as AWS knows the people.'),
              }),
            )
            .optional()
            .describe(
              'Groups that the platform manages itself in IAM Identity Center, while Entra sends none. One of the same name takes the place of the specified one.',
            ),
          ...permissionSetSchemas(z),
        }),
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
      const save = async (session: FederationSession) => {
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
              : `Would change: save the specification of ${
                  organization.title
                } (${describeChanges(
                  federation.specification,
                  specification,
                ).join('; ')}).`,
          );
          if (ctx.isDryRun) {
            await writePlan(
              ctx.workspacePath,
              organization.name,
              specification,
            );
          }
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
      };
      await runInSession(
        dependencies,
        ctx,
        { organization: nameOrRef, writes: true },
        save,
      );
    },
  });
}

/** As JSON carries it: without the keys that are undefined. */
function plain(specification: FederationSpecification | undefined): unknown {
  return specification && JSON.parse(JSON.stringify(specification));
}
