import { pauseJob } from '../entra/graph/synchronization/pauseJob';
import { startJob } from '../entra/graph/synchronization/startJob';
import { SimulatorContext } from '../SimulatorContext';
import { beginInitialCycle } from './beginInitialCycle';
import { changeMapping } from './changeMapping';
import { changeProvisioningService } from './changeProvisioningService';
import { changeProvisioningSettings } from './changeProvisioningSettings';
import { findJob, FoundJob } from './findJob';
import { quarantineJob } from './quarantineJob';
import { Input } from './readInput';
import { setJobStatus } from './setJobStatus';
import { stallJob } from './stallJob';

/**
 * What befalls synchronization jobs in life, and what administrators do to them: to the
 * first of an application, or with `job: last` to the one that was made last.
 */
export function addSynchronizationActions(
  action: (path: string, act: (input: Input) => Promise<void> | void) => void,
  context: SimulatorContext,
) {
  const { store, clock } = context;
  const onJob = (
    path: string,
    act: (found: FoundJob, input: Input) => void,
  ): void =>
    action(`/synchronization-job${path}`, input =>
      act(
        findJob(
          store.state,
          input.text('organization'),
          input.choice('job', ['first', 'last']),
        ),
        input,
      ),
    );

  action('/provisioning-service', input =>
    changeProvisioningService(store.state, input),
  );
  onJob('/quarantine', ({ job }, input) =>
    quarantineJob(job, input, clock.now()),
  );
  onJob('/stall', ({ job }, input) => stallJob(job, input.time('since')));
  onJob('/resume', ({ job }) => {
    delete job.stalled;
    startJob(job, clock.now());
  });
  onJob('/initial-cycle', ({ job }, input) =>
    beginInitialCycle(job, {
      usersPerRun: input.amount('usersPerRun'),
      isRestart: input.flag('restart') ?? false,
      now: clock.now(),
    }),
  );
  onJob('/status', ({ job }, input) => setJobStatus(job, input, clock.now()));
  onJob('/start', ({ job }) => startJob(job, clock.now()));
  onJob('/pause', ({ job }) => pauseJob(job, clock.now()));
  onJob('/mapping', ({ job }, input) => changeMapping(job, input));
  onJob('/settings', ({ servicePrincipal }, input) =>
    changeProvisioningSettings(servicePrincipal, input),
  );
}
