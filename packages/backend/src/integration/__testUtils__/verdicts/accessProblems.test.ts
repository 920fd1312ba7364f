import { SignInTruth } from 'cloud-simulator';
import { accessProblems } from './accessProblems';
import { ok, person, truth } from './verdictExamples';

const somebodyElse: SignInTruth = {
  ok: false,
  by: 'aws',
  code: 'somebodyElse',
  reason: 'AWS takes her for somebody else.',
};

describe('accessProblems', () => {
  it.each([
    ['herself', ok, 1],
    ['somebody else, whose access she finds', somebodyElse, 0],
  ])('miss what is specified for who signs in as %s', (_, way, problems) => {
    const one = person(way);
    expect(
      accessProblems(truth({ inScope: [one] }), [
        {
          permissionSet: 'ReadOnly',
          userPrincipalName: one.userPrincipalName,
          accountIds: ['111111111111'],
          isThroughGroup: false,
        },
      ]),
    ).toHaveLength(problems);
  });
});
