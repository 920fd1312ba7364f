import { classifyAssignmentFailure } from '../clouds/aws/assignmentFailure';
import { explainFailureReason } from './explainFailureReason';

function sentences(reason: string | undefined): string {
  const { what, remedy } = explainFailureReason(
    'assign "Admin" in account 111122223333',
    classifyAssignmentFailure(reason),
    reason,
  );
  return `${what}. ${remedy}`;
}

describe('explainFailureReason', () => {
  it('asks for the action of IAM, not for another permission set, in the management account', () => {
    const said = sentences(
      'Received a 403 status error: Access denied by IAM. Please check your policy, or wait for role propagation to complete. IAM Error: User: arn:aws:sts::111122223333:assumed-role/portal/backstage is not authorized to perform: iam:UpdateSAMLProvider on resource: arn:aws:iam::111122223333:saml-provider/AWSSSO_0b0b_DO_NOT_DELETE because no identity-based policy allows the iam:UpdateSAMLProvider action',
    );
    expect(said).toMatch(/lacks iam:UpdateSAMLProvider/);
    expect(said).toMatch(
      /Add iam:UpdateSAMLProvider to the policy of that role/,
    );
    expect(said).not.toMatch(/policies of the permission set|assumed-role/);
  });

  it('asks for both policies of a key', () => {
    expect(sentences('Access to the KMS key was denied')).toMatch(
      /both in the policy of the key and in that of the role/,
    );
  });

  it('does not call an account closed that may only be slow', () => {
    expect(
      sentences(
        "AWS SSO is unable to complete your request at this time. Obtaining permissions to manage your AWS account '444455556666' takes longer than usual.",
      ),
    ).toMatch(/If the account is closed, .*; if not, run this again/);
  });

  it("repeats AWS's words only where nothing better is known", () => {
    expect(
      sentences('Received a 400 status error: Syntax errors in policy.'),
    ).toBe(
      'AWS could not assign "Admin" in account 111122223333: Received a 400 status error: Syntax errors in policy. Correct the policies of the permission set, and run this again.',
    );
    expect(sentences(' What \n nobody has seen. ')).toMatch(
      /333: What nobody has seen\. Mend/,
    );
    expect(sentences(undefined)).toMatch(/333\. Mend/);
  });
});
