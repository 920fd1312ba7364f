import {
  ProvisioningPause,
  RecordedFacts,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** The recorded pause of provisioning that is meant, and whether it still is. */
export function plannedPause(
  recorded: RecordedFacts,
  now: Date,
): (ProvisioningPause & { isOver: boolean }) | undefined {
  const pause = read(recorded.provisioningPause?.value);
  if (!pause) return undefined;
  const end = pause.until ? Date.parse(pause.until) : Number.NaN;
  return { ...pause, isOver: end <= now.getTime() };
}

function read(text: string | undefined): ProvisioningPause | undefined {
  if (!text) return undefined;
  try {
    const pause: unknown = JSON.parse(text);
    return isPause(pause) ? pause : undefined;
  } catch {
    return undefined;
  }
}

function isPause(value: unknown): value is ProvisioningPause {
  return (
    typeof value === 'object' &&
    value !== null &&
    'reason' in value &&
    typeof value.reason === 'string'
  );
}
