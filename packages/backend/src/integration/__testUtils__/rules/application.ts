import { organization } from '../startLab';
import { nobodyAssignedEntries } from './nobodyAssigned';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

/** From the recycle bin it comes without job and secrets. */
async function restore(world: RuleWorld, id: string) {
  await world.entra.graph('POST', `/directory/deletedItems/${id}/restore`);
  await world.federate();
  await world.completeWithNewToken();
}
const restored = {
  mended:
    'it is restored in Entra, federated again, and completed with a new token',
  async mend(world: RuleWorld) {
    const [{ id }] = await world.entra.deleted('application');
    await restore(world, id);
  },
};

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

export const applicationEntries: RuleEntry[] = [
  {
    rule: 'application-missing',
    reason: 'ApplicationMissing',
    seen: 'somebody deletes the enterprise application',
    async bringAbout(world) {
      const { id } = await world.entra.registration();
      await world.entra.graph('DELETE', `/applications/${id}`);
    },
    ...restored,
  },
  {
    rule: 'application-missing',
    reason: 'ApplicationMissing',
    seen: 'somebody deletes the enterprise application for good',
    async bringAbout(world) {
      const { id } = await world.entra.registration();
      await world.entra.graph('DELETE', `/applications/${id}`);
      await world.entra.graph('DELETE', `/directory/deletedItems/${id}`);
    },
    mended: 'the organization is federated again',
    mend: world => world.federateAnew(),
  },
  {
    rule: 'application-missing',
    reason: 'OnlyRegistrationLeft',
    seen: 'somebody deletes its service principal and leaves the app registration',
    async bringAbout(world) {
      const { id } = await world.entra.application();
      await world.entra.graph('DELETE', `/servicePrincipals/${id}`);
    },
    mended: restored.mended,
    async mend(world) {
      const [{ id }] = await world.entra.deleted('servicePrincipal');
      await restore(world, id);
    },
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
      const { id, displayName } = await world.entra.registration();
      await world.entra.graph('DELETE', `/applications/${id}`);
      await world.entra.graph('DELETE', `/directory/deletedItems/${id}`);
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
    rule: 'assignment-not-required',
    reason: 'AssignmentNotRequired',
    seen: 'somebody sets "Assignment required?" to No',
    bringAbout: world =>
      world.entra.changeApplication({ appRoleAssignmentRequired: false }),
    mended: 'it is set to Yes again',
    mend: world =>
      world.entra.changeApplication({ appRoleAssignmentRequired: true }),
  },
  ...nobodyAssignedEntries,
  {
    rule: 'assignments-missing',
    reason: 'AssignmentsMissing',
    seen: 'somebody takes the application away from a specified group',
    bringAbout: world => world.entra.people.unassign('aws-labs-explorers'),
    mended: '"Complete an AWS federation", which assigns it',
    mend: world => world.complete(),
  },
  {
    rule: 'assignments-missing',
    reason: 'AssignmentsMissing',
    seen: 'somebody takes the application away from a specified user',
    bringAbout: world => world.entra.people.unassign('katherine.johnson'),
    mended: '"Complete an AWS federation" with somebody else',
    mend: world => world.complete({ users: ['alan.turing@contoso.example'] }),
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedGroupGone',
    seen: 'somebody deletes a specified group in Entra, of which the present members are specified too',
    async bringAbout(world) {
      await world.complete({ users: world.aws.userNames });
      await world.entra.people.deleteGroup('aws-labs-explorers');
    },
    mended: '"Complete an AWS federation" with another group',
    mend: world => world.complete({ groups: ['aws-data-analysts'] }),
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedNameTaken',
    seen: 'a specified group gets another name in Entra, and another group the old one',
    async bringAbout(world) {
      const { people } = world.entra;
      await people.renameGroup('aws-labs-explorers', 'aws-pioneers');
      await people.addGroup('aws-labs-explorers');
    },
    mended: '"Complete an AWS federation" with the object id of the group',
    async mend(world) {
      const id = await world.entra.people.principalId('aws-pioneers');
      await world.complete({ groups: [id] });
    },
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedGroupUnclear',
    seen: 'somebody deletes a specified group in Entra, of which the present members are specified too, and two others get its name',
    async bringAbout(world) {
      await world.complete({ users: world.aws.userNames });
      const { people } = world.entra;
      await people.deleteGroup('aws-labs-explorers');
      await people.addGroup('aws-labs-explorers');
      await people.addGroup('aws-labs-explorers');
    },
    mended: '"Complete an AWS federation" with the object id of one of them',
    async mend(world) {
      const id = await world.entra.people.principalId('aws-labs-explorers');
      await world.complete({ groups: [id] });
    },
  },
  {
    rule: 'assignments-missing',
    reason: 'SpecifiedNamesOutdated',
    seen: 'somebody renames a specified group in Entra',
    bringAbout: world =>
      world.entra.people.renameGroup('aws-labs-explorers', 'aws-pioneers'),
    mended: '"Complete an AWS federation" with its new name',
    mend: world => world.complete({ groups: ['aws-pioneers'] }),
  },
  {
    rule: 'signed-requests-required',
    reason: 'SignedRequestsRequired',
    seen: 'somebody requires verification certificates in Entra',
    bringAbout: world =>
      world.entra.changeRegistration({
        requestSignatureVerification: { isSignedRequestRequired: true },
      }),
    mended: 'the requirement is switched off',
    mend: world =>
      world.entra.changeRegistration({
        requestSignatureVerification: { isSignedRequestRequired: false },
      }),
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
