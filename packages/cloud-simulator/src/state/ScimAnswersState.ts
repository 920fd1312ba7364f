/**
 * Where reports about AWS's SCIM endpoint differ, the forms that its answers can be put
 * in. The first of each is the default.
 *
 * `form`: what it says of a user or group that it does not take: one sentence for all of
 * a kind, or, `named`, what CloudTrail has: the attribute, or the name of the group. AWS's
 * page shows both (https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html
 * and https://docs.aws.amazon.com/singlesignon/latest/userguide/scim-logging-using-cloudtrail.html).
 *
 * `envelope`: whether a failure has `schemas` beside `schema`
 * (https://github.com/slashdevops/idp-scim-sync/issues/57), or not
 * (https://github.com/slashdevops/idp-scim-sync/issues/45).
 *
 * `unknownTenant`: whether an address without a tenant, for example after provisioning was
 * switched off and on again, is 401 as documented
 * (https://docs.aws.amazon.com/singlesignon/latest/developerguide/serviceproviderconfig.html),
 * or 404 (https://github.com/slashdevops/idp-scim-sync/issues/42).
 *
 * `characters`: which ones a name of a person may hold: not those that Microsoft's `tutorial`
 * lists (https://learn.microsoft.com/entra/identity/saas-apps/aws-single-sign-on-provisioning-tutorial),
 * or all in the pattern of AWS's API `reference`
 * (https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_CreateUser.html).
 */
export const scimAnswerForms = {
  form: ['general', 'named'],
  envelope: ['schemas', 'schema'],
  unknownTenant: ['unauthorized', 'notFound'],
  characters: ['tutorial', 'reference'],
} as const;

type Forms = typeof scimAnswerForms;

/** How the SCIM endpoint of an organization speaks; what is absent has its default. */
export type ScimAnswersState = {
  -readonly [Name in keyof Forms]?: Forms[Name][number];
};
