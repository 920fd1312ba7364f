import { CloudState } from '../state/CloudState';
import { ControlError } from './ControlError';

const clouds = ['global', 'usGov', 'usGovDoD', 'china'] as const;

/**
 * Moves every tenant to one of Microsoft's clouds; the default is the global one.
 * @throws ControlError when there is no such cloud
 */
export function moveTenants(state: CloudState, name: string | undefined) {
  const cloud = clouds.find(candidate => candidate === (name ?? 'global'));
  if (!cloud) {
    throw new ControlError(
      400,
      `There is no cloud ${name}. Use one of ${clouds.join(', ')}.`,
    );
  }
  for (const tenant of state.tenants) tenant.cloud = cloud;
}
