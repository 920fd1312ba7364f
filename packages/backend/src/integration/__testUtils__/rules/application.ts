import { organization } from '../startLab';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

/** From the recycle bin it comes without job and secrets. */
async function setUpAgain(world: RuleWorld) {
  await world.federate();
  await world.completeWithNewToken();
}

/** By Graph the service principal comes back by itself alone. */
const restored = {
  mended:
    'the service principal is restored with Microsoft Graph, the organization federated again, and completed with a new token',
  async mend(world: RuleWorld) {
    const [{ id }] = await world.entra.deleted('servicePrincipal');
    await world.entra.restore(id);
    await setUpAgain(world);
  },
};

async function deleteRegistration(world: RuleWorld) {
  const { id } = await world.entra.registration();
  await world.entra.graph('DELETE', `/applications/${id}`);
  return id;
}

/** Without a way back. */
async function deleteForGood(world: RuleWorld) {
  const registration = await world.entra.registration();
  await world.entra.graph('DELETE', `/applications/${registration.id}`);
  await world.entra.graph(
    'DELETE',
    `/directory/deletedItems/${registration.id}`,
  );
  return registration;
}

/** Somebody makes an application of that name from something else. */
function namesake(reason: string, entry: string, seen: string): RuleEntry {
  return {
    rule: 'application-missing',
    reason,
    seen,
    async bringAbout(world) {
      const { displayName } = await deleteForGood(world);
      await world.entra.instantiate(displayName, entry);
    },
    mended: 'it is renamed in Entra, and the organization federated again',
    async mend(world) {
      await world.entra.rename(`AWS ${organization}`, 'Not this one');
      await world.federateAnew();
    },
  };
}

/** Somebody made another application, from whichever entry, which signs people in. */
function anotherServes(entry: string, seen: string): RuleEntry {
  return {
    rule: 'application-missing',
    reason: 'OtherApplicationServes',
    seen,
    async bringAbout(world) {
      const { appId } = await world.entra.application();
      await world.federate({ applicationId: appId });
      const { identifierUris } = await deleteForGood(world);
      await world.entra.instantiate('AWS by hand', entry);
      await world.entra.identify('AWS by hand', identifierUris[0]);
    },
    mended:
      'the organization is federated again with the id of that one, which AWS gets to know',
    async mend(world) {
      const { appId } = await world.entra.application('AWS by hand');
      await world.federateAnew({ applicationId: appId }, 'AWS by hand');
    },
  };
}

const requireSignatures = (
  world: RuleWorld,
  isSignedRequestRequired: boolean,
) =>
  world.entra.changeRegistration({
    requestSignatureVerification: { isSignedRequestRequired },
  });
const requirementOff = {
  mended: 'the requirement is switched off',
  mend: (world: RuleWorld) => requireSignatures(world, false),
};

export const applicationEntries: RuleEntry[] = [
  {
    rule: 'application-missing',
    reason: 'ApplicationMissing',
    seen: 'somebody deletes the enterprise application',
    bringAbout: deleteRegistration,
    mended:
      'it is restored in the Entra admin center, federated again, and completed with a new token',
    async mend(world) {
      await world.control('/application/restore');
      await setUpAgain(world);
    },
  },
  {
    rule: 'application-missing',
    reason: 'ApplicationMissing',
    seen: 'somebody deletes the enterprise application for good',
    async bringAbout(world) {
      await deleteForGood(world);
    },
    mended: 'the organization is federated again',
    mend: world => world.federateAnew(),
  },
  {
    rule: 'application-missing',
    reason: 'OtherTenant',
    seen: 'somebody configures another tenant',
    bringAbout: world =>
      world.configureOtherTenant('9b1f4c02-5d3e-4a6b-8c7d-1e2f3a4b5c6d'),
    mended: 'the configuration of the portal is corrected',
    mend: world => world.configureAsBefore(),
  },
  {
    rule: 'application-missing',
    reason: 'OnlyRegistrationLeft',
    seen: 'somebody deletes its service principal and leaves the app registration',
    async bringAbout(world) {
      const { id } = await world.entra.application();
      await world.entra.graph('DELETE', `/servicePrincipals/${id}`);
    },
    ...restored,
  },
  {
    rule: 'application-missing',
    reason: 'OnlyRegistrationLeft',
    seen: 'somebody deletes the enterprise application, and restores the app registration alone with Microsoft Graph',
    async bringAbout(world) {
      await world.entra.restore(await deleteRegistration(world));
    },
    ...restored,
  },
  namesake(
    'WrongGalleryApplication',
    'AWS Single-Account Access',
    'it is deleted for good, and one of its name made from the gallery\'s "AWS Single-Account Access"',
  ),
  namesake(
    'OtherApplicationOfThatName',
    'Custom',
    'it is deleted for good, and one of its name made with "Create your own application"',
  ),
  anotherServes(
    'AWS IAM Identity Center',
    "the application that was named by its id is deleted for good, and another one made by hand has AWS's identifier",
  ),
  anotherServes(
    'Custom',
    'the same, and that one was made with "Create your own application"',
  ),
  {
    rule: 'application-ambiguous',
    reason: 'ApplicationAmbiguous',
    seen: 'it is deleted for good, and two of its name are made by hand',
    async bringAbout(world) {
      const { displayName } = await deleteForGood(world);
      await world.entra.instantiate(displayName);
      await world.entra.instantiate(displayName);
    },
    mended:
      'one of them gets another name in Entra, and the organization is federated again',
    async mend(world) {
      await world.entra.changeRegistration({ displayName: 'Not this one' });
      await world.federateAnew();
    },
  },
  {
    rule: 'application-ambiguous',
    reason: 'ServesAnotherStore',
    start: 'adopted',
    seen: 'the one of that name has the identifier of another identity store, and nobody has specified one',
    async bringAbout(world) {
      const { identifierUris } = await world.entra.registration();
      await world.entra.changeRegistration({
        identifierUris: identifierUris.map(uri =>
          uri.replace(/d-\w+$/, 'd-0000000000'),
        ),
      });
    },
    mended:
      'the organization is federated with its id, and the second template gets the AWS metadata',
    async mend(world) {
      const { appId } = await world.entra.registration();
      await world.federate({ applicationId: appId });
      await world.completeWithMetadata();
    },
  },
  {
    rule: 'application-renamed',
    reason: 'ApplicationRenamed',
    seen: 'somebody renames the enterprise application',
    bringAbout: world =>
      world.entra.rename(`AWS ${organization}`, 'AWS sandbox'),
    mended: 'it gets its name again',
    async mend(world) {
      const name = `AWS ${organization}`;
      await world.entra.rename('AWS sandbox', name);
    },
  },
  {
    rule: 'application-switched-off',
    reason: 'ApplicationSwitchedOff',
    seen: 'somebody sets "Enabled for users to sign in?" to No',
    bringAbout: world =>
      world.entra.changeApplication({ accountEnabled: false }),
    mended: 'it is set to Yes again',
    mend: world => world.entra.changeApplication({ accountEnabled: true }),
  },
  {
    rule: 'application-switched-off',
    reason: 'Deactivated',
    seen: 'somebody deactivates the app registration',
    bringAbout: world => world.entra.changeRegistration({ isDisabled: true }),
    mended: 'it is reactivated',
    mend: world => world.entra.changeRegistration({ isDisabled: false }),
  },
  {
    rule: 'application-switched-off',
    reason: 'DisabledByMicrosoft',
    seen: 'Microsoft disables the application',
    bringAbout: world =>
      world.control('/application/microsoft-status', {
        status: 'DisabledDueToViolationOfServicesAgreement',
      }),
    mended: 'Microsoft support lifts it',
    mend: world => world.control('/application/microsoft-status'),
  },
  {
    rule: 'signed-requests-required',
    reason: 'EveryRequestRefused',
    seen: 'somebody requires verification certificates in Entra',
    bringAbout: world => requireSignatures(world, true),
    ...requirementOff,
  },
  {
    rule: 'signed-requests-required',
    reason: 'SignedRequestsRequired',
    seen: 'the same, and takes the sign-on URL out',
    async bringAbout(world) {
      await requireSignatures(world, true);
      await world.entra.changeApplication({ loginUrl: null });
    },
    ...requirementOff,
  },
  {
    rule: 'group-claims-sent',
    reason: 'GroupClaimsSent',
    seen: 'somebody adds a group claim',
    bringAbout: world =>
      world.entra.changeRegistration({
        groupMembershipClaims: 'SecurityGroup',
      }),
    mended: 'the group claim is taken out',
    mend: world =>
      world.entra.changeRegistration({ groupMembershipClaims: null }),
  },
];
