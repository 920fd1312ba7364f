import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { counted } from '../facts/counted';
import { isNameIdKnown } from '../facts/isNameIdKnown';

/** Both names come from the user principal name, which only at sign-in holds `#EXT#`. */
export const guestsShutOut = defineRule({
  id: 'guests-shut-out',
  title: 'Guests cannot sign in',
  condition: 'UsersInSync',
  reads: ['guests', 'claims', 'mappings'],
  reports: {
    GuestsShutOut: { severity: 'warning', effect: 'some-people' },
  },
  sources: [
    'https://learn.microsoft.com/entra/external-id/user-properties',
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: false,
  inspect(
    { guests: { guests, someIds }, claims: { nameId }, mappings: { mappings } },
    { specification, recorded, pages },
  ) {
    const names = [nameId?.source, mappings?.userNameSource?.toLowerCase()];
    // Where the two differ for everybody, that is what is wrong.
    const isByName = names.every(name => name === 'userprincipalname');
    if (!guests || !nameId || !isByName || !specification.provisioning) {
      return [];
    }
    const isKnown = isNameIdKnown(nameId, recorded);
    return [
      {
        reason: 'GuestsShutOut',
        title: `${counted(guests, 'guest')} ${
          isKnown ? 'cannot' : 'probably cannot'
        } sign in: Entra names them with "#EXT#", which it leaves out of userName in AWS.`,
        detail: isKnown
          ? undefined
          : 'Only a claim that was set in the Entra portal, which Graph does not tell, could send the name that AWS knows.',
        remedy:
          'If they are to sign in, complete the federation with mail as the attribute for userName, which everybody then must have; otherwise take them out of the assigned groups in Entra.',
        remedyTemplate: 'complete-aws-federation',
        remedyInputs: { userNameAttribute: 'mail' },
        remedyPage: {
          title: 'Users and groups',
          url: pages.entraUsersAndGroups,
        },
        affected: guests,
        affectedIds: someIds,
        source: 'Microsoft Graph, members of the assigned groups',
      },
    ];
  },
});
