import {
  defineRule,
  GuestsFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';
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
    GuestsMayBeShutOut: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/external-id/user-properties',
    'https://learn.microsoft.com/graph/api/resources/user',
    'https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: false,
  inspect(
    { guests: facts, claims: { nameId }, mappings: { mappings } },
    { specification, recorded, pages },
  ) {
    const { guests, someIds, ofTenant } = facts;
    const names = [nameId?.source, mappings?.userNameSource?.toLowerCase()];
    // Where the two differ for everybody, that is what is wrong.
    const isByName = names.every(name => name === 'userprincipalname');
    if (!guests || !nameId || !isByName || !specification.provisioning) {
      return [];
    }
    const isKnown = isNameIdKnown(nameId, recorded, mappings?.userNameSource);
    const isFiltered = mappings?.scopingFilter !== 'none';
    const who = isFiltered
      ? 'Guests whom the scoping filter lets pass'
      : numberOf(facts);
    return [
      {
        reason: isFiltered ? 'GuestsMayBeShutOut' : 'GuestsShutOut',
        title: `${who} ${
          isKnown ? 'cannot' : 'probably cannot'
        } sign in: Entra names them with "#EXT#", which it leaves out of userName in AWS.`,
        detail:
          [
            ...(isFiltered
              ? [
                  `${numberOf(facts)} ${guests === 1 ? 'is' : 'are'} ${
                    ofTenant
                      ? 'in the tenant, of which everybody is sent'
                      : 'assigned'
                  }; this page does not tell which of them the filter lets pass.`,
                ]
              : []),
            ...(isKnown
              ? []
              : [
                  'Only a claim that was set in the Entra portal, which Graph does not tell, could send the name that AWS knows.',
                ]),
          ].join(' ') || undefined,
        remedy: `If they are to sign in, complete the federation with mail as the attribute for userName, which everybody then must have; otherwise ${
          ofTenant
            ? 'have Entra send only assigned users and groups, and require an assignment'
            : 'take them out of the assigned groups in Entra, or the application from those who have it by themselves'
        }.`,
        remedyTemplate: 'complete-aws-federation',
        remedyInputs: { userNameAttribute: 'mail' },
        remedyPage: pages.entraUsersAndGroups,
        ...(!isFiltered && { affected: guests, affectedIds: someIds }),
        source: ofTenant
          ? 'Microsoft Graph, guests of the tenant'
          : 'Microsoft Graph, members of the assigned groups',
      },
    ];
  },
});

function numberOf({ guests, more }: GuestsFacts): string {
  return `${more ? 'At least ' : ''}${counted(guests, 'guest')}`;
}
