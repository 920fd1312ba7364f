import { Router } from 'express';
import { authenticationPage } from './authenticationPage';
import { changeIdentitySource } from './changeIdentitySource';
import { ConsoleHandlers } from './consoleHandlers';
import { deleteIdentityCenter } from './deleteIdentityCenter';
import { deleteCertificate, importCertificate } from './idpCertificates';
import {
  chooseIdentitySourcePage,
  configureExternalIdpPage,
  reviewIdentitySourcePage,
} from './identitySourcePages';
import { parseIdentityProviderMetadata } from './parseIdentityProviderMetadata';
import { newTokenPage, provisioningDetailsPage } from './provisioningPages';
import {
  deleteToken,
  disableAutomaticProvisioning,
  enableAutomaticProvisioning,
  generateToken,
} from './scimTokens';
import { serviceProviderMetadata } from './serviceProviderMetadata';
import { settingsPage } from './settingsPage';

/** Settings: identity source, authentication and automatic provisioning. */
export function addSettingsRoutes(
  router: Router,
  onInstance: ConsoleHandlers['onInstance'],
) {
  router.get(
    '/settings',
    onInstance((visit, _form, request) =>
      settingsPage(visit, {
        done:
          request.query.changed === 'identity-source'
            ? 'You have changed your identity source.'
            : undefined,
      }),
    ),
  );
  router.post(
    '/settings/delete',
    onInstance(
      (visit, form) => {
        deleteIdentityCenter(visit, form.get('confirmation'));
        return { goTo: visit.base };
      },
      (visit, problem) => settingsPage(visit, { problem }),
    ),
  );
  addIdentitySourceRoutes(router, onInstance);
  addAuthenticationRoutes(router, onInstance);
  addProvisioningRoutes(router, onInstance);
}

function addIdentitySourceRoutes(
  router: Router,
  onInstance: ConsoleHandlers['onInstance'],
) {
  router.get(
    '/settings/identity-source',
    onInstance(visit => chooseIdentitySourcePage(visit)),
  );
  router.post(
    '/settings/identity-source',
    onInstance((visit, form) => {
      switch (form.get('source')) {
        case 'EXTERNAL_IDP':
          return { goTo: `${visit.base}/settings/identity-source/external` };
        case 'IDENTITY_CENTER':
          return reviewIdentitySourcePage(visit, {});
        default:
          return chooseIdentitySourcePage(visit, {
            problem: 'Choose an identity source.',
          });
      }
    }),
  );
  router.get(
    '/settings/identity-source/external',
    onInstance(visit => configureExternalIdpPage(visit)),
  );
  router.post(
    '/settings/identity-source/external',
    onInstance(
      (visit, form) => {
        const metadata = form.get('metadata') ?? '';
        const provider = parseIdentityProviderMetadata(metadata);
        return reviewIdentitySourcePage(visit, {
          external: { provider, metadata },
        });
      },
      (visit, problem) => configureExternalIdpPage(visit, { problem }),
    ),
  );
  router.post(
    '/settings/identity-source/change',
    onInstance(
      (visit, form) => {
        const encoded = form.get('metadata');
        const metadata = encoded
          ? Buffer.from(encoded, 'base64').toString()
          : undefined;
        if (form.get('confirmation') !== 'ACCEPT') {
          return reviewIdentitySourcePage(visit, {
            external:
              metadata === undefined
                ? undefined
                : {
                    provider: parseIdentityProviderMetadata(metadata),
                    metadata,
                  },
            problem: 'Type ACCEPT to confirm.',
          });
        }
        changeIdentitySource(visit, metadata);
        return { goTo: `${visit.base}/settings?changed=identity-source` };
      },
      (visit, problem) => settingsPage(visit, { problem }),
    ),
  );
}

function addAuthenticationRoutes(
  router: Router,
  onInstance: ConsoleHandlers['onInstance'],
) {
  const showProblem = (
    visit: Parameters<typeof authenticationPage>[0],
    problem: string,
  ) => authenticationPage(visit, { problem });
  router.get(
    '/settings/service-provider-metadata',
    onInstance(visit => ({
      fileName: `aws-sso-metadata-${visit.instance.identityStoreId}.xml`,
      xml: serviceProviderMetadata(visit),
    })),
  );
  router.get(
    '/settings/authentication',
    onInstance(visit => authenticationPage(visit)),
  );
  router.post(
    '/settings/authentication/import',
    onInstance((visit, form) => {
      importCertificate(visit, form.get('certificate') ?? '');
      return authenticationPage(visit, {
        done: 'You have imported the certificate.',
      });
    }, showProblem),
  );
  router.post(
    '/settings/authentication/delete/:thumbprint',
    onInstance((visit, _form, request) => {
      deleteCertificate(visit, request.params.thumbprint);
      return authenticationPage(visit, {
        done: 'You have deleted the certificate.',
      });
    }, showProblem),
  );
}

function addProvisioningRoutes(
  router: Router,
  onInstance: ConsoleHandlers['onInstance'],
) {
  const path = '/settings/provisioning';
  router.get(
    path,
    onInstance(visit =>
      visit.instance.provisioning
        ? provisioningDetailsPage(visit)
        : { goTo: `${visit.base}/settings` },
    ),
  );
  router.post(
    `${path}/enable`,
    onInstance(
      visit =>
        newTokenPage(visit, {
          title: 'Inbound automatic provisioning',
          token: enableAutomaticProvisioning(visit),
        }),
      (visit, problem) => settingsPage(visit, { problem }),
    ),
  );
  router.post(
    `${path}/disable`,
    onInstance(visit => {
      disableAutomaticProvisioning(visit);
      return { goTo: `${visit.base}/settings` };
    }),
  );
  router.post(
    `${path}/tokens`,
    onInstance(
      visit =>
        newTokenPage(visit, {
          title: 'Generate new access token',
          token: generateToken(visit),
        }),
      (visit, problem) => provisioningDetailsPage(visit, { problem }),
    ),
  );
  router.post(
    `${path}/tokens/:token/delete`,
    onInstance((visit, _form, request) => {
      deleteToken(visit, request.params.token);
      return { goTo: `${visit.base}${path}` };
    }),
  );
}
