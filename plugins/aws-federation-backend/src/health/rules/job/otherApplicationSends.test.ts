import { OtherSendersFacts } from '@aws-federation/backstage-plugin-aws-federation-node';
import { otherSendersHere } from '../facts/otherSendersHere';
import { pause } from './__testUtils__/jobChanges';
import { JobChange, jobFindings } from './__testUtils__/jobFindings';

const ours = 'https://scim.eu-west-1.amazonaws.com/ours/scim/v2';
const other = { appId: 'other', displayName: 'AWS provisioning' };

/** Our job is like this, and another application sends. */
function whileOurs(
  ownJob: NonNullable<OtherSendersFacts['ownJob']>,
  more: JobChange = () => {},
): JobChange {
  return (job, federation) => {
    const { facts } = federation;
    if (ownJob === 'missing') facts.job = {};
    else job.state = ownJob;
    facts.otherSenders = {
      ownJob,
      senders: [{ ...other, scimEndpoint: ours }],
    };
    more(job, federation);
  };
}

describe('otherApplicationSends', () => {
  it.each<[Parameters<typeof whileOurs>[0], string, string]>([
    ['missing', 'JobMissingAnotherSends', 'create a token in the AWS console'],
    ['paused', 'JobStoppedAnotherSends', 'choose Start provisioning'],
    ['disabled', 'JobStoppedAnotherSends', 'complete the federation'],
    ['quarantined', 'JobStoppedAnotherSends', 'fix what the provisioning logs'],
  ])('does not know it while ours is %s', (ownJob, reason, remedy) => {
    expect(jobFindings(whileOurs(ownJob))).toEqual([
      expect.objectContaining({
        rule: 'other-application-sends',
        reason,
        effect: 'not-known',
        title: expect.stringContaining(
          'through the enterprise application "AWS provisioning" (other).',
        ),
        detail: expect.stringContaining(ours),
        remedy: expect.stringMatching(
          new RegExp(
            `change and disable people back and forth: .* stop provisioning of the other application in Entra first, and then .*${remedy}`,
          ),
        ),
      }),
    ]);
  });

  it('says so beside a pause on purpose as well', () => {
    const findings = jobFindings(
      whileOurs('paused', pause({ reason: 'The tenant moves.' })),
    );
    expect(findings.map(({ reason }) => reason)).toEqual([
      'JobStoppedAnotherSends',
    ]);
  });

  it('says that Entra hides where one of several sends people', () => {
    const [finding] = jobFindings(
      whileOurs('paused', (_, { facts }) => {
        facts.otherSenders.senders.push({ appId: 'two', displayName: 'B' });
      }),
    );
    expect(finding.title).toContain(
      '(other) and the enterprise application "B" (two)',
    );
    expect(finding.detail).toContain('"B" runs, and Entra hides');
    expect(finding.remedy).toContain(
      'stop provisioning of the other applications',
    );
  });

  it.each<[string, JobChange]>([
    [
      'another organization has the application',
      (_, { input }) => {
        input.otherApplications = ['other'];
      },
    ],
    [
      'it sends to another organization',
      (_, { input }) => {
        input.otherEndpoints = [{ title: 'Other', scimEndpoint: `${ours}/` }];
      },
    ],
    [
      'nobody sends',
      (_, { facts }) => {
        facts.otherSenders.senders = [];
      },
    ],
  ])('leaves it to the rule of the job where %s', (_, more) => {
    const [finding] = jobFindings(whileOurs('paused', more));
    expect(finding).toMatchObject({
      reason: 'JobPaused',
      effect: 'provisioning-stopped',
    });
  });

  it('is silent while a run changes the federation', () => {
    const findings = jobFindings(
      whileOurs('paused', (_, { input }) => {
        input.lease = { title: 'A run', since: '2026-11-24T11:58:00.000Z' };
      }),
    );
    expect(findings).toEqual([]);
  });
});

describe('otherSendersHere', () => {
  it('knows nothing of other organizations where the portal has none', () => {
    expect(otherSendersHere({ senders: [other] }, {})).toEqual([other]);
  });
});
