/** A directory of one application, as a copy of it shows it. */
export interface DirectoryCopy {
  application?: { id: string; appId: string; identifierUris: string[] };
  principal: {
    id: string;
    appId: string;
    preferredSingleSignOnMode: string | null;
    keyCredentials: object[];
  };
  assignments: Array<{ id: string; principalId: string; appRoleId: string }>;
  policies: Array<{ id: string; displayName: string; definition?: string[] }>;
  assigned: Array<{ id: string; displayName: string }>;
}

const thumbprint = Buffer.alloc(20, 7);
export const certificate = {
  usage: 'Verify',
  customKeyIdentifier: thumbprint.toString('base64'),
};
/** Of AWS's entry in the gallery. */
export const awsTemplate = '21ed01d2-ec13-4e9e-86c1-cd546719ebc4';
export const policy = { id: 'policy', displayName: 'NameID' };

export const writes: Record<
  string,
  (copy: DirectoryCopy, body: Record<string, string>) => object | void
> = {
  [`POST /applicationTemplates/${awsTemplate}/instantiate`]: copy => {
    copy.application = { id: 'app', appId: 'app-id', identifierUris: [] };
    return { application: copy.application, servicePrincipal: copy.principal };
  },
  'PATCH /applications/app': ({ application }, body) => {
    Object.assign(application!, body);
  },
  'DELETE /applications/app': copy => {
    copy.application = undefined;
  },
  'PATCH /servicePrincipals/sp': ({ principal }, body) => {
    Object.assign(principal, body);
  },
  'POST /servicePrincipals/sp/addTokenSigningCertificate': ({ principal }) => {
    principal.keyCredentials.push(certificate);
    return { ...certificate, thumbprint: thumbprint.toString('hex') };
  },
  'POST /servicePrincipals/sp/appRoleAssignedTo': ({ assignments }, body) => {
    const { principalId, appRoleId } = body;
    assignments.push({ id: 'assignment', principalId, appRoleId });
    return assignments.at(-1);
  },
  'DELETE /servicePrincipals/sp/appRoleAssignedTo/assignment': copy => {
    copy.assignments = [];
  },
  'POST /policies/claimsMappingPolicies': ({ policies }) => {
    policies.push({ ...policy });
    return policy;
  },
  'PATCH /policies/claimsMappingPolicies/policy': ({ policies }, body) => {
    Object.assign(policies[0], body);
  },
  'POST /servicePrincipals/sp/claimsMappingPolicies/$ref': ({ assigned }) => {
    assigned.push(policy);
  },
};

export const reads: Record<
  string,
  (copy: DirectoryCopy) => object | undefined
> = {
  '/applications': ({ application }) => ({
    value: application ? [application] : [],
  }),
  '/applications/app': ({ application }) => application,
  '/servicePrincipals/sp': ({ principal }) => principal,
  '/servicePrincipals/sp/appRoleAssignedTo': ({ assignments }) => ({
    value: assignments,
  }),
  '/policies/claimsMappingPolicies': ({ policies }) => ({ value: policies }),
  '/servicePrincipals/sp/claimsMappingPolicies': ({ assigned }) => ({
    value: assigned,
  }),
};
