import { anotherJob, anotherJobRuns, deleteNewestJob } from './anotherJob';
import { completedAndRestarted, started } from './mendings';
import { pauseOnPurpose } from './pauseOnPurpose';
import { otherSends, stopOther } from './otherSends';
import { RuleEntry } from './RuleEntry';

export const jobEntries: RuleEntry[] = [
  {
    rule: 'job-missing',
    reason: 'JobMissing',
    seen: 'somebody deletes the synchronization job',
    bringAbout: async world =>
      world.entra.graph('DELETE', await world.entra.provisioning.jobPath()),
    mended: 'a new token with "Complete an AWS federation"',
    mend: world => world.completeWithNewToken(),
  },
  {
    rule: 'other-application-sends',
    reason: 'JobMissingAnotherSends',
    seen: 'another application sends people to the same SCIM endpoint, and somebody deletes the job of the one that people sign in with',
    async bringAbout(world) {
      otherSends(world);
      await world.entra.graph(
        'DELETE',
        await world.entra.provisioning.jobPath(),
      );
    },
    mended:
      'provisioning of the other application is stopped, and a new token with "Complete an AWS federation"',
    async mend(world) {
      await stopOther(world);
      await world.completeWithNewToken();
    },
  },
  {
    rule: 'other-application-sends',
    reason: 'JobStoppedAnotherSends',
    seen: 'another application sends people to the same SCIM endpoint, and somebody pauses the one that people sign in with',
    async bringAbout(world) {
      otherSends(world);
      await world.control('/synchronization-job/pause');
    },
    mended:
      'provisioning of the other application is stopped, and of this one started',
    async mend(world) {
      await stopOther(world);
      await started.mend(world);
    },
  },
  {
    rule: 'other-application-sends',
    reason: 'JobStoppedAnotherSends',
    seen: 'another application sends people to the same SCIM endpoint, and the job of the one that people sign in with is in quarantine',
    async bringAbout(world) {
      otherSends(world);
      await world.control('/synchronization-job/quarantine', { attempts: 4 });
    },
    mended:
      'provisioning of the other application is stopped, and "Complete an AWS federation" restarts the job of this one',
    async mend(world) {
      await stopOther(world);
      await world.completeWithNewToken();
    },
  },
  {
    rule: 'other-application-sends',
    reason: 'JobStoppedAnotherSends',
    seen: 'another application sends people to the same SCIM endpoint, and Entra gives up the job of the one that people sign in with',
    async bringAbout(world) {
      otherSends(world);
      await world.control('/synchronization-job/quarantine', {
        disabled: true,
      });
    },
    mended:
      'provisioning of the other application is stopped, and "Complete an AWS federation" starts the job of this one',
    async mend(world) {
      await stopOther(world);
      await world.completeWithNewToken();
    },
  },
  {
    rule: 'several-jobs',
    reason: 'SeveralJobsRun',
    seen: 'a script makes a second job beside the one of the portal, and starts it',
    bringAbout: anotherJobRuns,
    ...deleteNewestJob,
  },
  {
    rule: 'several-jobs',
    reason: 'JobLeftOver',
    seen: 'somebody makes a second job and never starts it',
    bringAbout: anotherJob,
    ...deleteNewestJob,
  },
  {
    rule: 'several-jobs',
    reason: 'JobTakenOver',
    seen: 'somebody makes a second job, starts it, and pauses the first',
    async bringAbout(world) {
      const another = await anotherJob(world);
      await world.control('/synchronization-job/pause');
      await world.entra.graph('POST', `${another}/start`);
      await world.nextCycle();
    },
    mended:
      'the first job is deleted with Microsoft Graph, and "Complete an AWS federation" sets the mappings of the other',
    async mend(world) {
      const [, first] = await world.entra.provisioning.jobPaths();
      await world.entra.graph('DELETE', first);
      await world.complete();
    },
  },
  {
    rule: 'job-paused',
    reason: 'JobPaused',
    seen: 'somebody pauses provisioning in Entra',
    bringAbout: world => world.control('/synchronization-job/pause'),
    ...started,
  },
  {
    rule: 'job-paused',
    reason: 'JobPaused',
    seen: 'what "Remove an AWS federation" paused is started in Entra, and somebody pauses it there after some cycles',
    async bringAbout(world) {
      await pauseOnPurpose(world);
      await world.control('/synchronization-job/start');
      await world.nextCycle();
      await world.nextCycle();
      await world.control('/synchronization-job/pause');
    },
    ...started,
  },
  {
    rule: 'job-paused',
    reason: 'PausedOnPurpose',
    seen: '"Remove an AWS federation" pauses provisioning as its first step',
    bringAbout: pauseOnPurpose,
    ...started,
  },
  {
    rule: 'job-paused',
    reason: 'PausedTooLong',
    seen: 'after such a pause nobody goes on for two weeks',
    async bringAbout(world) {
      await pauseOnPurpose(world);
      await world.pass({ days: 15 });
    },
    ...started,
  },
  {
    rule: 'job-disabled',
    reason: 'DisabledAfterQuarantine',
    seen: 'the token is deleted, and nobody mends it for four weeks',
    async bringAbout(world) {
      await world.console.deleteAllTokens();
      await world.nextCycle();
      await world.pass({ days: 29 });
    },
    mended: 'a new token with "Complete an AWS federation"',
    mend: world => world.completeWithNewToken(),
  },
  {
    rule: 'job-disabled',
    reason: 'PausedAfterErrors',
    start: 'started',
    seen: 'so many people fail in the initial cycle that Entra pauses provisioning after it',
    async bringAbout(world) {
      await world.nextCycle();
      await world.control('/synchronization-job/status', {
        escrowsPruned: true,
      });
      await world.control('/synchronization-job/pause');
    },
    ...completedAndRestarted,
  },
];
