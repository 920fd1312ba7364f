import { JobState } from '@aws-federation/backstage-plugin-aws-federation-node';
import { pause } from './__testUtils__/jobChanges';
import { JobChange, jobFindings } from './__testUtils__/jobFindings';

const id = 'aWSSingleSignon.tenant.another';

/** It has others beside it, in these states. */
function beside(...states: JobState[]): JobChange {
  return (_, { facts }) => {
    facts.job.others = states.map((state, index) => ({
      id: index ? `${id}-${index}` : id,
      state,
      ranBefore: false,
    }));
  };
}

describe('severalJobs', () => {
  it.each<[JobState, string, string]>([
    ['running', 'SeveralJobsRun', 'at-risk'],
    ['quarantined', 'SeveralJobsRun', 'at-risk'],
    ['unknown', 'SeveralJobsRun', 'at-risk'],
    ['paused', 'JobLeftOver', 'none'],
    ['disabled', 'JobLeftOver', 'none'],
  ])('warns of another job that is %s: %s, %s', (state, reason, effect) => {
    expect(jobFindings(beside(state))).toEqual([
      expect.objectContaining({
        rule: 'several-jobs',
        severity: 'warning',
        reason,
        effect,
      }),
    ]);
  });

  it('names each, what it is about, and how the others are deleted', () => {
    const [finding] = jobFindings((job, federation) => {
      job.id = 'aWSSingleSignon.tenant.app';
      beside('running', 'paused')(job, federation);
      federation.facts.application.servicePrincipal!.id = 'sp';
    });
    expect(finding).toMatchObject({
      title:
        'People in AWS may be changed back and forth: the application has 3 provisioning jobs in Entra, which write to the same AWS directory.',
      detail: expect.stringMatching(
        /^This page speaks of aWSSingleSignon\.tenant\.app, which runs\. Beside it, aWSSingleSignon\.tenant\.another, which runs\. Beside it, aWSSingleSignon\.tenant\.another-1, which does not run\. /,
      ),
      remedy: expect.stringContaining(
        'delete the others with Microsoft Graph, after which people in AWS stay as they are: DELETE /servicePrincipals/sp/synchronization/jobs/aWSSingleSignon.tenant.another and DELETE /servicePrincipals/sp/synchronization/jobs/aWSSingleSignon.tenant.another-1.',
      ),
    });
  });

  it('warns of whom the job before has sent: only one that ran before knows more', () => {
    const [finding] = jobFindings((job, federation) => {
      beside('disabled')(job, federation);
      federation.facts.job.others![0].ranBefore = true;
    });
    expect(finding).toMatchObject({
      reason: 'JobTakenOver',
      effect: 'at-risk',
      remedy: expect.stringMatching(
        /^Disable in IAM Identity Center whoever no longer has the application; then compare /,
      ),
    });
  });

  it('leaves it to the other rules to say that none runs', () => {
    const found = jobFindings((job, federation) => {
      pause('')(job, federation);
      federation.input.recorded.provisioningPause = undefined;
      beside('paused')(job, federation);
    });
    expect(found.map(({ rule, effect }) => [rule, effect])).toEqual([
      ['job-paused', 'provisioning-stopped'],
      ['several-jobs', 'none'],
    ]);
    expect(found[1].title).toContain('2 provisioning jobs, and none runs.');
  });
});
