import { Change, all } from '../../../__testUtils__/changes';
import { FindingCase, findingOf } from '../../../__testUtils__/FindingCase';
import { findingsAfter } from '../../../__testUtils__/healthyFederation';
import { samlRules } from '.';

const userNameFrom =
  (userNameSource: string | undefined, userNameExpression?: string): Change =>
  ({ facts }) => {
    Object.assign(facts.mappings.mappings!, {
      userNameSource,
      userNameExpression,
    });
  };
const nameIdFrom =
  (source: string | undefined, policyName?: string): Change =>
  ({ facts }) => {
    facts.claims.nameId = { source, policyName };
  };
const adopted: Change = ({ input }) => {
  input.recorded = {};
};

describe('samlRules of the NameID', () => {
  it.each<FindingCase>([
    [
      'a NameID that a policy takes from elsewhere',
      'name-id-differs',
      'NameIdDiffers',
      'not-known',
      /Entra names them by mail, and userName in AWS comes from userPrincipalName/,
      nameIdFrom('mail', 'Claims'),
    ],
    [
      'a NameID by default where somebody has userName come from mail',
      'name-id-not-seen',
      'NameIdNotSeen',
      'not-known',
      /userName in AWS comes from mail/,
      userNameFrom('mail'),
    ],
    [
      'a NameID that a policy takes from elsewhere, and nothing mapped to userName',
      'name-id-differs',
      'NameIdDiffers',
      'not-known',
      /Entra names them by mail, and userName in AWS comes from userPrincipalName/,
      all(userNameFrom(undefined), nameIdFrom('mail', 'Claims')),
    ],
    [
      'an expression that becomes userName',
      'name-id-differs',
      'NameIdUncertain',
      'not-known',
      /userName in AWS comes from an expression/,
      userNameFrom(undefined, 'ToLower([userPrincipalName])'),
    ],
    [
      'a NameID that a policy computes',
      'name-id-differs',
      'NameIdUncertain',
      'not-known',
      /something else than an attribute/,
      nameIdFrom(undefined, 'Claims'),
    ],
    [
      'a NameID of which the policy is gone',
      'name-id-not-seen',
      'NameIdPolicyGone',
      'not-known',
      /userName in AWS comes from mail, and the application has no claims mapping policy any more/,
      all(userNameFrom('mail'), ({ input }) => {
        input.specification.provisioning.userNameAttribute = 'mail';
      }),
    ],
    [
      'a NameID that the templates never set and Graph may not tell',
      'name-id-not-seen',
      'NameIdNotSeen',
      'not-known',
      /cannot see whether the NameID does too/,
      all(adopted, userNameFrom('mail')),
    ],
    [
      'the same, where it is the attribute that was found',
      'name-id-not-seen',
      'NameIdNotSeen',
      'not-known',
      /cannot see whether the NameID does too/,
      all(adopted, userNameFrom('mail'), ({ input }) => {
        input.specification.provisioning.userNameAttribute = 'mail';
      }),
    ],
    [
      'a NameID that is no address',
      'name-id-format-risk',
      'NameIdFormatRisk',
      'none',
      /the NameID comes from employeeId/,
      all(userNameFrom('employeeId'), nameIdFrom('employeeid', 'Claims')),
    ],
  ])('find %s: %s, %s, %s', (...each) => {
    expect(findingsAfter(samlRules, each[5])).toEqual([findingOf(each)]);
  });

  it.each<[string, Change]>([
    [
      'NameID and userName that were changed together',
      all(userNameFrom('mail'), nameIdFrom('mail', 'Claims')),
    ],
    [
      'a NameID that could not be read',
      ({ facts }) => {
        facts.claims = { refusedClaims: [], severalValues: [] };
      },
    ],
  ])('do not find fault with %s', (_, change) => {
    expect(findingsAfter(samlRules, change)).toEqual([]);
  });
});
