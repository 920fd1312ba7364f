import { completed } from './mendings';
import { RuleEntry } from './RuleEntry';

const nameIdClaim =
  'http://schemas.xmlsoap.org/ws/2005/05/identity/claims/nameidentifier';
const claim = (ID: string, SamlClaimType: string) => ({
  Source: 'user',
  ID,
  SamlClaimType,
});
const userName = claim('userprincipalname', nameIdClaim);
const tag = (key: string) =>
  `https://aws.amazon.com/SAML/Attributes/AccessControl:${key}`;

export const claimsEntries: RuleEntry[] = [
  {
    rule: 'name-id-differs',
    reason: 'NameIdDiffers',
    seen: 'somebody gives the application a claims mapping policy with the mail address as NameID',
    bringAbout: world => world.entra.claims.set([claim('mail', nameIdClaim)]),
    mended:
      'the policy is taken from the application, and "Complete an AWS federation"',
    async mend(world) {
      await world.entra.claims.takeAway();
      await world.complete();
    },
  },
  {
    rule: 'name-id-differs',
    reason: 'NameIdUncertain',
    seen: 'somebody maps userName from an expression',
    bringAbout: world =>
      world.control('/synchronization-job/mapping', {
        target: 'userName',
        expression: 'ToLower([userPrincipalName])',
      }),
    ...completed,
  },
  {
    rule: 'name-id-not-seen',
    reason: 'NameIdNotSeen',
    start: 'adopted',
    seen: 'the portal comes to a federation whose userName and NameID come from the mail address, by a claim of the Entra portal',
    async bringAbout(world) {
      await world.control('/synchronization-job/mapping', {
        target: 'userName',
        expression: '[mail]',
      });
      await world.control('/application/portal-claims', {
        nameIdSource: 'mail',
      });
    },
    mended:
      'the mail address as attribute for userName in "Complete an AWS federation"',
    mend: world => world.complete({ userNameAttribute: 'mail' }),
  },
  {
    rule: 'name-id-format-risk',
    reason: 'NameIdFormatRisk',
    seen: 'userName and NameID come from the employee id',
    bringAbout: world => world.complete({ userNameAttribute: 'employeeId' }),
    mended:
      'the user principal name as attribute for userName in "Complete an AWS federation"',
    mend: world => world.complete({ userNameAttribute: 'userPrincipalName' }),
  },
  {
    rule: 'claims-refused',
    reason: 'ClaimsRefused',
    seen: 'a claims mapping policy sends an attribute for access control whose key AWS refuses',
    bringAbout: world =>
      world.entra.claims.set([
        userName,
        claim('department', tag('cost#center')),
      ]),
    mended: 'the claim is corrected in the policy',
    mend: world =>
      world.entra.claims.set([
        userName,
        claim('department', tag('costcenter')),
      ]),
  },
  {
    rule: 'claims-refused',
    reason: 'ClaimsRefused',
    seen: 'a claims mapping policy names an attribute for access control twice, in upper and lower case',
    bringAbout: world =>
      world.entra.claims.set([
        userName,
        claim('department', tag('Team')),
        claim('jobtitle', tag('team')),
      ]),
    mended: 'one of the two is taken out of the policy',
    mend: world =>
      world.entra.claims.set([userName, claim('department', tag('Team'))]),
  },
  {
    rule: 'claims-refused',
    reason: 'ClaimsRefused',
    seen: 'a claims mapping policy gives an attribute for access control a constant value that AWS refuses',
    bringAbout: world =>
      world.entra.claims.set([
        userName,
        { Value: 'R&D', SamlClaimType: tag('Team') },
      ]),
    mended: 'the value is corrected in the policy',
    mend: world =>
      world.entra.claims.set([
        userName,
        { Value: 'RnD', SamlClaimType: tag('Team') },
      ]),
  },
  {
    rule: 'claims-refused',
    reason: 'SeveralValuesPossible',
    seen: 'a claims mapping policy takes an attribute for access control from the other mail addresses',
    bringAbout: world =>
      world.entra.claims.set([userName, claim('othermail', tag('Mail'))]),
    mended: 'the claim is taken from the mail address in the policy',
    mend: world =>
      world.entra.claims.set([userName, claim('mail', tag('Mail'))]),
  },
];
