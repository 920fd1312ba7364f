import { randomUUID } from 'node:crypto';
import { Mutation } from './StartingState';

const singleAccountAccess = '8b1025e4-1dd2-430b-a150-2ef79cd700f5';
const wildcard = 'https://*.signin.aws.amazon.com/platform/saml/acs/any';

/** What may be wrong with the enterprise application and its SAML settings. */
export const applicationMutations: Record<string, Mutation> = {
  'no application': ({ tenant, application, servicePrincipal }) => {
    tenant.applications = tenant.applications.filter(
      each => each !== application,
    );
    tenant.servicePrincipals = tenant.servicePrincipals.filter(
      each => each !== servicePrincipal,
    );
  },
  'application renamed': ({ application, servicePrincipal }) => {
    if (!application || !servicePrincipal) return;
    application.displayName = 'AWS of somebody';
    servicePrincipal.displayName = 'AWS of somebody';
  },
  'two applications of the name': ({
    tenant,
    application,
    servicePrincipal,
  }) => {
    if (!application || !servicePrincipal) return;
    const appId = randomUUID();
    tenant.applications.push({
      ...structuredClone(application),
      id: randomUUID(),
      appId,
      identifierUris: [],
    });
    tenant.servicePrincipals.push({
      ...structuredClone(servicePrincipal),
      id: randomUUID(),
      appId,
      keyCredentials: [],
      simulated: { signingKeys: {}, appRoleAssignments: [], secrets: {} },
    });
  },
  'another application serves AWS': ({
    tenant,
    application,
    servicePrincipal,
  }) => {
    if (!application || !servicePrincipal) return;
    const appId = randomUUID();
    const displayName = 'AWS by hand';
    tenant.applications.push({
      ...structuredClone(application),
      id: randomUUID(),
      appId,
      displayName,
    });
    tenant.servicePrincipals.push({
      ...structuredClone(servicePrincipal),
      id: randomUUID(),
      appId,
      displayName,
    });
    application.identifierUris = [];
  },
  'application of AWS Single-Account Access': ({
    application,
    servicePrincipal,
  }) => {
    if (!application || !servicePrincipal) return;
    application.applicationTemplateId = singleAccountAccess;
    servicePrincipal.applicationTemplateId = singleAccountAccess;
  },
  'no service principal': ({ tenant, servicePrincipal }) => {
    tenant.servicePrincipals = tenant.servicePrincipals.filter(
      each => each !== servicePrincipal,
    );
  },
  'no sign-on mode': ({ servicePrincipal }) => {
    if (servicePrincipal) servicePrincipal.preferredSingleSignOnMode = null;
  },
  'sign-on with a password': ({ servicePrincipal }) => {
    if (servicePrincipal) {
      servicePrincipal.preferredSingleSignOnMode = 'password';
    }
  },
  'no identifier': ({ application }) => {
    if (application) application.identifierUris = [];
  },
  'identifier of another identity store': ({ application }) => {
    if (application) {
      application.identifierUris = application.identifierUris.map(uri =>
        uri.replace(/d-\w+$/, 'd-0000000000'),
      );
    }
  },
  'reply URL of the template': ({ application }) => {
    if (!application) return;
    application.web.redirectUris.push(wildcard);
    application.web.redirectUriSettings.push({ uri: wildcard, index: null });
  },
  'no reply URL': ({ application }) => {
    if (!application) return;
    application.web.redirectUris = [];
    application.web.redirectUriSettings = [];
  },
  'other sign-on URL': ({ servicePrincipal }) => {
    if (servicePrincipal) servicePrincipal.loginUrl = 'https://old.example/';
  },
  'no role User': ({ application, servicePrincipal }) => {
    for (const role of servicePrincipal?.appRoles ?? []) {
      if (role.displayName === 'User') role.isEnabled = false;
    }
    if (application && servicePrincipal) {
      application.appRoles = structuredClone(servicePrincipal.appRoles);
    }
  },
  'no certificate': ({ servicePrincipal }) => {
    if (!servicePrincipal) return;
    servicePrincipal.keyCredentials = [];
    servicePrincipal.passwordCredentials = [];
    servicePrincipal.simulated.signingKeys = {};
    servicePrincipal.preferredTokenSigningKeyThumbprint = null;
  },
  'one more certificate': ({ servicePrincipal, spareCertificates }) => {
    if (servicePrincipal) spareCertificates.valid.giveTo(servicePrincipal);
  },
  'somebody changed the certificate': ({
    servicePrincipal,
    spareCertificates: { valid },
  }) => {
    if (!servicePrincipal) return;
    valid.giveTo(servicePrincipal);
    servicePrincipal.preferredTokenSigningKeyThumbprint = valid.thumbprint;
  },
  'certificate has ended': ({
    servicePrincipal,
    spareCertificates: { expired },
  }) => {
    if (!servicePrincipal) return;
    expired.giveTo(servicePrincipal);
    servicePrincipal.preferredTokenSigningKeyThumbprint = expired.thumbprint;
  },
  'only a certificate that has ended': ({
    servicePrincipal,
    spareCertificates: { expired },
  }) => {
    if (!servicePrincipal) return;
    servicePrincipal.keyCredentials = [];
    servicePrincipal.simulated.signingKeys = {};
    expired.giveTo(servicePrincipal);
    servicePrincipal.preferredTokenSigningKeyThumbprint = expired.thumbprint;
  },
  'certificate ends soon': ({
    servicePrincipal,
    spareCertificates: { ending },
  }) => {
    if (!servicePrincipal) return;
    servicePrincipal.keyCredentials = [];
    servicePrincipal.simulated.signingKeys = {};
    ending.giveTo(servicePrincipal);
    servicePrincipal.preferredTokenSigningKeyThumbprint = ending.thumbprint;
  },
  'preferred certificate is not there': ({ servicePrincipal }) => {
    if (servicePrincipal) {
      servicePrincipal.preferredTokenSigningKeyThumbprint = 'AB'.repeat(20);
    }
  },
  'no preferred certificate': ({ servicePrincipal }) => {
    if (servicePrincipal) {
      servicePrincipal.preferredTokenSigningKeyThumbprint = null;
    }
  },
};
