import { ZodLibrary } from './ZodLibrary';
import { organizationInput } from './organizationInput';

/** Input of `aws-federation:specification:save`. Empty values mean: as it is. */
export function specificationInput(z: ZodLibrary) {
  return z.object({
    organization: organizationInput(z),
    applicationDisplayName: z
      .string()
      .max(120)
      .optional()
      .describe(
        'Display name of the enterprise application in Microsoft Entra ID. At first "AWS" and the name of the organization.',
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
        'Attribute of the Entra user that becomes userName in AWS. At first, and at present only, userPrincipalName.',
      ),
    groupsEnabled: z
      .boolean()
      .optional()
      .describe('Whether groups are sent to AWS. At first not.'),
    scope: z
      .enum(['assigned', 'all'])
      .optional()
      .describe(
        'Who is sent to AWS: only people who are assigned to the application, or everybody. At first only those assigned.',
      ),
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
    canaryUser: z
      .string()
      .optional()
      .describe('User who is sent to AWS on demand, before everybody else.'),
  });
}
