import { X509Certificate } from 'node:crypto';
import { World } from '../World';
import { Deed } from './Deed';
import { enableAccessControl } from './enableAccessControl';

/** What administrators and Microsoft do to the enterprise application and its sign-in. */
export const applicationDeeds: Record<string, Deed> = {
  'application switched off': world =>
    patchServicePrincipal(world, { accountEnabled: false }),
  'application switched on': world =>
    patchServicePrincipal(world, { accountEnabled: true }),
  'application switched off and on again': async world => {
    await patchServicePrincipal(world, { accountEnabled: false });
    await world.pass(10);
    await world.check('asked');
    await patchServicePrincipal(world, { accountEnabled: true });
  },
  'app registration deactivated': async world => {
    const { application } = world.state;
    if (!application) return;
    await world.graph('PATCH', `/applications/${application.id}`, {
      isDisabled: true,
    });
  },
  'application disabled by Microsoft': world =>
    world.control('/application/microsoft-status', {
      status: 'DisabledDueToViolationOfServicesAgreement',
    }),
  'application deleted': deleteApplication,
  'application deleted and restored': async world => {
    const { application, servicePrincipal } = world.state;
    if (!application) return;
    await deleteApplication(world);
    await world.pass(10);
    await world.check('asked');
    for (const each of [application, servicePrincipal]) {
      if (each) await restore(world, each.id);
    }
  },
  'application deleted and restored in the portal': async world => {
    await deleteApplication(world);
    await world.control('/application/restore');
  },
  'application deleted, and the app registration alone restored':
    async world => {
      const { application } = world.state;
      await deleteApplication(world);
      if (application) await restore(world, application.id);
    },
  'service principal deleted': async world => {
    const { servicePrincipal } = world.state;
    if (servicePrincipal) {
      await world.graph('DELETE', `/servicePrincipals/${servicePrincipal.id}`);
    }
  },
  'application renamed by somebody': async world => {
    const { application } = world.state;
    if (application) {
      await world.graph('PATCH', `/applications/${application.id}`, {
        displayName: 'AWS of the platform team',
      });
    }
  },
  'no assignment is needed': world =>
    patchServicePrincipal(world, { appRoleAssignmentRequired: false }),
  'signed requests are required': async world => {
    const { application } = world.state;
    if (!application) return;
    await world.graph('PATCH', `/applications/${application.id}`, {
      requestSignatureVerification: { isSignedRequestRequired: true },
    });
  },
  'NameID from employeeId in the portal': world =>
    world.control('/application/portal-claims', { nameIdSource: 'employeeId' }),
  'NameID of another format in the portal': world =>
    world.control('/application/portal-claims', {
      nameIdSource: 'userPrincipalName',
      nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    }),
  'several values for access control in the portal': async world => {
    await enableAccessControl(world);
    await world.control('/application/portal-claims', {
      attribute: 'https://aws.amazon.com/SAML/Attributes/AccessControl:Team',
      value: 'a,b',
    });
  },
  'NameID of requests is the mail': world =>
    world.control('/tenant-name-id', { source: 'mail' }),
  'NameID of requests is the user principal name': world =>
    world.control('/tenant-name-id', { source: 'userPrincipalName' }),
  'Entra signs with the newest certificate': world =>
    world.control('/tenant-signing-key', { choice: 'newest' }),
  'certificate uploaded to Entra': async world => {
    if (!world.state.servicePrincipal) return;
    await world.control('/application/upload-certificate');
  },
  'certificate uploaded to Entra that begins in two days': async world => {
    if (!world.state.servicePrincipal) return;
    await world.control('/application/upload-certificate', {
      begins: new Date(Date.now() + 2 * 24 * 60 * 60_000).toISOString(),
    });
  },
  "Entra's metadata shows the certificate of before": async world => {
    if (!world.state.servicePrincipal) return;
    await world.control('/application/old-metadata');
  },
  'private key of the certificate removed': loseKey,
  'private key of the active certificate removed, beside another one':
    async world => {
      if (!world.state.servicePrincipal) return;
      await addCertificate(world);
      await loseKey(world);
    },
  'password of the private key removed': world =>
    patchServicePrincipal(world, { passwordCredentials: [] }),
  'certificate changed in both clouds by hand': async world => {
    await rollCertificate(world, true);
  },
  'certificate changed in AWS by hand': async world => {
    const { servicePrincipal } = world.state;
    const before = servicePrincipal?.preferredTokenSigningKeyThumbprint;
    await rollCertificate(world, true);
    if (before) {
      await patchServicePrincipal(world, {
        preferredTokenSigningKeyThumbprint: before,
      });
      await world.awsForm(`/settings/authentication/delete/${before}`);
    }
  },
  'rolled over, and Entra signs with the certificate of before again':
    async world => {
      const { servicePrincipal } = world.state;
      const before = servicePrincipal?.preferredTokenSigningKeyThumbprint;
      if (!before) return;
      await rollCertificate(world, true);
      await world.editRecord(recorded => {
        recorded.uploadedThumbprint = {
          value: `${world.state.servicePrincipal?.preferredTokenSigningKeyThumbprint}`,
          by: 'user:default/guest',
          at: new Date().toISOString(),
        };
      });
      await world.check('asked');
      await world.awsForm(`/settings/authentication/delete/${before}`);
      await patchServicePrincipal(world, {
        preferredTokenSigningKeyThumbprint: before,
      });
    },
  'metadata of another tenant in AWS': async world => {
    const { tenant, servicePrincipal } = world.state;
    if (!servicePrincipal?.keyCredentials.length) return;
    const metadata = await world.entraMetadata().catch(() => undefined);
    if (!metadata) return;
    await world.console.uploadMetadata(
      metadata.replaceAll(
        tenant.tenantId,
        '99999999-8888-4777-8666-555555555555',
      ),
    );
  },
};

async function patchServicePrincipal(
  world: World,
  change: Parameters<World['graph']>[2],
) {
  const { servicePrincipal } = world.state;
  if (!servicePrincipal) return;
  await world.graph(
    'PATCH',
    `/servicePrincipals/${servicePrincipal.id}`,
    change,
  );
}

async function deleteApplication(world: World) {
  const { application } = world.state;
  if (application) {
    await world.graph('DELETE', `/applications/${application.id}`);
  }
}

/** One object: what belongs to it stays in the recycle bin. */
function restore(world: World, id: string) {
  return world.graph('POST', `/directory/deletedItems/${id}/restore`);
}

/** What is left of the active one serves to verify alone. */
async function loseKey(world: World) {
  const { servicePrincipal } = world.state;
  if (!servicePrincipal) return;
  const { keyCredentials, preferredTokenSigningKeyThumbprint } =
    servicePrincipal;
  await patchServicePrincipal(world, {
    keyCredentials: keyCredentials
      .filter(
        ({ usage, customKeyIdentifier }) =>
          usage !== 'Sign' ||
          Buffer.from(customKeyIdentifier, 'base64')
            .toString('hex')
            .toUpperCase() !== preferredTokenSigningKeyThumbprint,
      )
      .map(key => ({ ...key })),
  });
}

/** One more certificate of the application, as Graph answers it. */
function addCertificate(world: World) {
  return world.graph(
    'POST',
    `/servicePrincipals/${world.state.servicePrincipal?.id}/addTokenSigningCertificate`,
    {
      displayName: 'CN=By hand',
      endDateTime: new Date(Date.now() + 1000 * 24 * 60 * 60_000).toISOString(),
    },
  );
}

/** A new certificate, which Entra signs with at once. */
async function rollCertificate(world: World, isImported: boolean) {
  const { servicePrincipal, identityCenter } = world.state;
  if (!servicePrincipal) return;
  const made = await addCertificate(world);
  await patchServicePrincipal(world, {
    preferredTokenSigningKeyThumbprint: made.thumbprint,
  });
  if (isImported && identityCenter?.externalIdp) {
    const certificate = new X509Certificate(
      Buffer.from(String(made.key), 'base64'),
    );
    await world.console.importCertificate(certificate.toString());
  }
}
