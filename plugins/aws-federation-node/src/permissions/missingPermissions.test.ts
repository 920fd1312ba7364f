import { FederationSpecification } from '@aws-federation/backstage-plugin-aws-federation-common';
import { missingPermissions } from './missingPermissions';
import { neededPermissions } from './neededPermissions';
import { removalPermissions } from './removalPermissions';

const first: FederationSpecification = {
  application: { displayName: 'AWS acme', notificationEmailAddresses: [] },
  assignments: { users: [], groups: [] },
};
const second: FederationSpecification = {
  ...first,
  saml: { entityId: 'urn:aws', assertionConsumerServiceUrls: ['https://aws'] },
  provisioning: {
    scimEndpoint: 'https://scim',
    userNameAttribute: 'mail',
    groupsEnabled: false,
    scope: 'assigned',
  },
  assignments: { users: ['ada'], groups: ['explorers'], canaryUser: 'ada' },
};
const toGrant = (granted: string[], specification: FederationSpecification) =>
  missingPermissions({ granted, needed: neededPermissions(specification) }).map(
    ({ permission }) => permission[0],
  );

describe('missingPermissions', () => {
  it('asks for no more than the specification needs', () => {
    expect(toGrant(['Application.ReadWrite.All'], first)).toEqual([]);
    expect(toGrant([], first)).toEqual([
      'Application.ReadWrite.All',
      'Application.Read.All',
    ]);
    expect(toGrant(['Application.ReadWrite.All'], second)).toEqual([
      'Synchronization.ReadWrite.All',
      'Policy.ReadWrite.ApplicationConfiguration',
      'Policy.Read.All',
      'AppRoleAssignment.ReadWrite.All',
      'User.Read.All',
      'Group.Read.All',
    ]);
  });

  it('takes what includes it, and the applications that the portal owns', () => {
    expect(
      toGrant(
        [
          'Application.ReadWrite.OwnedBy',
          'AppRoleAssignment.ReadWrite.All',
          'Directory.Read.All',
          'Policy.ReadWrite.ApplicationConfiguration',
          'Policy.Read.All',
        ],
        second,
      ),
    ).toEqual([]);
  });

  it('names the steps that would fail', () => {
    const missing = missingPermissions({
      granted: [
        'Application.ReadWrite.All',
        'AppRoleAssignment.ReadWrite.All',
        'Directory.Read.All',
      ],
      needed: neededPermissions({
        ...second,
        provisioning: {
          ...second.provisioning!,
          userNameAttribute: 'userPrincipalName',
        },
      }),
    });
    expect(missing).toEqual([
      {
        permission: [
          'Synchronization.ReadWrite.All',
          'Application.ReadWrite.OwnedBy',
        ],
        steps: [
          'SCIM credentials',
          'Synchronization job',
          'userName mapping',
          'Group mapping',
          'Scope',
          'One user on demand',
          'Start provisioning',
        ],
      },
    ]);
  });

  it('asks for what taking apart needs, as far as it goes', () => {
    const lacking = (upTo: 'pause-job' | 'delete-application') =>
      missingPermissions({
        granted: [],
        needed: removalPermissions(second, { upTo }),
      }).map(({ permission, steps }) => [permission[0], steps.length]);
    expect(lacking('pause-job')).toEqual([
      ['Synchronization.ReadWrite.All', 1],
    ]);
    expect(lacking('delete-application')).toEqual([
      ['Synchronization.ReadWrite.All', 2],
      ['AppRoleAssignment.ReadWrite.All', 1],
      ['Application.ReadWrite.All', 1],
      ['Policy.ReadWrite.ApplicationConfiguration', 1],
      ['Policy.Read.All', 1],
    ]);
  });
});
