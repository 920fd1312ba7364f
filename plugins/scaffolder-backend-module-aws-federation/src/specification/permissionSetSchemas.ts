import { ZodLibrary } from '../actions/ZodLibrary';
import { AccountAccessInput, PermissionSetInput } from './PermissionSetInput';

/** Input schemas for permission sets and who gets them. */
export function permissionSetSchemas(z: ZodLibrary): {
  defaultPermissionSets: ReturnType<typeof z.custom<boolean | undefined>>;
  accountAccess: ReturnType<typeof z.custom<AccountAccessInput[] | undefined>>;
  permissionSets: ReturnType<typeof z.custom<PermissionSetInput[] | undefined>>;
} {
  const principalAndAccounts = {
    group: z
      .string()
      .max(1024)
      .optional()
      .describe('Display name of the group, as AWS knows it.'),
    user: z
      .string()
      .max(128)
      .optional()
      .describe('userName of the user, instead of a group.'),
    accounts: z
      .array(z.string())
      .optional()
      .describe('Accounts of the organization, by id or name.'),
  };
  return {
    defaultPermissionSets: z
      .boolean()
      .optional()
      .describe(
        "Whether to add the permission sets AdministratorAccess, PowerUserAccess and ViewOnlyAccess, with AWS's policies of these names.",
      ),
    accountAccess: z
      .array(
        z.object({
          permissionSet: z
            .string()
            .max(32)
            .optional()
            .describe(
              'Name of a permission set: a specified one, one of the three defaults, or one that AWS has.',
            ),
          ...principalAndAccounts,
        }),
      )
      .optional()
      .describe(
        'Access to give in addition to what is specified: permission set, group or user, accounts.',
      ),
    permissionSets: z
      .array(
        z.object({
          name: z.string().max(32).describe('Unique in the instance.'),
          description: z.string().optional(),
          managedPolicies: z
            .array(z.string())
            .optional()
            .describe("ARNs of AWS's managed policies."),
          customerManagedPolicies: z
            .array(z.string())
            .optional()
            .describe(
              'Path and name of managed policies of your own, for example /security/audit. Each account that gets the set must have them.',
            ),
          inlinePolicy: z
            .string()
            .optional()
            .describe('An IAM policy document, as JSON text.'),
          permissionsBoundary: z
            .string()
            .optional()
            .describe(
              "ARN of AWS's managed policy that bounds the set, or path and name of your own.",
            ),
          sessionDuration: z
            .string()
            .optional()
            .describe('ISO 8601 duration from PT1H to PT12H.'),
          relayState: z
            .string()
            .optional()
            .describe('Page of the AWS console that opens after sign-in.'),
          assignments: z.array(z.object(principalAndAccounts)).optional(),
        }),
      )
      .optional()
      .describe(
        'Permission sets in full. They take the place of all that are specified; what AWS has beyond them stays there.',
      ),
  };
}
