import { defineRule } from '@aws-federation/backstage-plugin-aws-federation-node';
import { mappingsSource } from '../facts/mappingsSource';
import { checkPortalClaim } from '../facts/checkPortalClaim';

/**
 * `userName` in AWS does not come from where it was specified. Whether people can sign in
 * with it depends on the NameID, of which another rule speaks.
 */
export const userNameMappingDiffers = defineRule({
  id: 'user-name-mapping-differs',
  title: 'userName is mapped otherwise than specified',
  condition: 'MappingsReady',
  reads: ['mappings'],
  reports: {
    UserNameMappingDiffers: { severity: 'warning', effect: 'at-risk' },
  },
  sources: [
    'https://learn.microsoft.com/entra/identity/app-provisioning/customize-application-attributes',
    'https://docs.aws.amazon.com/singlesignon/latest/userguide/troubleshooting.html',
  ],
  duringSetUp: false,
  inspect({ mappings: { mappings } }, { specification, pages }) {
    const wanted = specification.provisioning?.userNameAttribute;
    const found = mappings?.userNameSource ?? mappings?.userNameExpression;
    // Where nothing fills it, or all get the same, that is what is wrong.
    if (!wanted || !found || mappings?.constant.includes('userName')) return [];
    if (sameSource(found, wanted)) return [];
    return [
      {
        reason: 'UserNameMappingDiffers',
        title: `People get another userName in AWS than specified: it comes from ${found} instead of ${wanted}.`,
        detail:
          'The name that Entra sends at sign-in must be that userName, or AWS does not know the person.',
        remedy: `${
          wanted === 'userPrincipalName' ? `${checkPortalClaim} ` : ''
        }Complete the federation again, which sets the mapping; choose the other attribute there if that is what you want.`,
        remedyTemplate: 'complete-aws-federation',
        remedyPage: pages.entraProvisioning,
        source: mappingsSource,
      },
    ];
  },
});

/** `[mail]` is the expression of the attribute `mail`; white space means nothing. */
function sameSource(a: string, b: string): boolean {
  return plain(a) === plain(b);
}

function plain(source: string): string {
  const text = source.replace(
    /("[^"]*")|\s+/g,
    (_, quoted?: string) => quoted ?? '',
  );
  return /^\[(\w+)\]$/.exec(text)?.[1] ?? text;
}
