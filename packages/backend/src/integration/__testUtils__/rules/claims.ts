import { completed } from './mendings';
import { RuleEntry } from './RuleEntry';
import { RuleWorld } from './RuleWorld';

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
const costCenter = claim('department', tag('cost#center'));
const team = claim('department', tag('Team'));

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
    bringAbout: world => setTaken(world, [userName, costCenter]),
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
      setTaken(world, [userName, team, claim('jobtitle', tag('team'))]),
    mended: 'one of the two is taken out of the policy',
    mend: world => world.entra.claims.set([userName, team]),
  },
  {
    rule: 'claims-refused',
    reason: 'ClaimsRefused',
    seen: 'a claims mapping policy gives an attribute for access control a constant value that AWS refuses',
    bringAbout: world =>
      setTaken(world, [userName, { Value: 'R&D', SamlClaimType: tag('Team') }]),
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
      setTaken(world, [userName, claim('othermail', tag('Mail'))]),
    mended: 'the claim is taken from the mail address in the policy',
    mend: world =>
      world.entra.claims.set([userName, claim('mail', tag('Mail'))]),
  },
  {
    rule: 'claims-refused',
    reason: 'SeveralValuesPossible',
    seen: 'a claims mapping policy takes an attribute for access control from a directory extension of several values',
    async bringAbout(world) {
      const name = await world.entra.claims.defineExtension('costCenters');
      await setTaken(world, [
        userName,
        { Source: 'user', ExtensionID: name, SamlClaimType: tag('Cost') },
      ]);
    },
    mended: 'the claim is taken from the department in the policy',
    mend: world => world.entra.claims.set([userName, team]),
  },
  {
    rule: 'claims-refused',
    reason: 'RefusedOnceEnabled',
    seen: 'a claims mapping policy sends an attribute for access control whose key AWS refuses, and nobody has enabled those in AWS',
    bringAbout: world => world.entra.claims.set([userName, costCenter]),
    mended: 'the claim is corrected in the policy',
    mend: world => world.entra.claims.set([userName, team]),
  },
  {
    rule: 'claims-ignored',
    reason: 'AttributesDisabled',
    seen: 'a claims mapping policy sends an attribute for access control, and nobody has enabled those in AWS',
    bringAbout: world => world.entra.claims.set([userName, team]),
    mended: 'attributes for access control are enabled in AWS',
    mend: world => world.aws.enableAccessControl(),
  },
  {
    rule: 'claims-ignored',
    reason: 'EnablingFailed',
    seen: 'somebody who may not change the roles of permission sets enables attributes for access control, which a claims mapping policy sends',
    async bringAbout(world) {
      await world.control('/aws/denied-iam-actions', {
        actions: 'iam:UpdateAssumeRolePolicy',
      });
      // Where there are no roles yet nothing has to be changed.
      await world.aws.call('sso-admin', 'CreatePermissionSet', {
        InstanceArn: world.aws.instanceArn,
        Name: 'Readers',
      });
      await setTaken(world, [userName, team]);
    },
    mended: 'they are disabled, and enabled by somebody who may do that',
    async mend(world) {
      await world.control('/aws/denied-iam-actions', {});
      await world.aws.disableAccessControl();
      await world.aws.enableAccessControl();
    },
  },
];

/** Where AWS looks at attributes for access control. */
async function setTaken(world: RuleWorld, schema: object[]): Promise<void> {
  await world.aws.enableAccessControl();
  await world.entra.claims.set(schema);
}
