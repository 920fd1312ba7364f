import { ProvisioningPause, RecordedFacts } from './FederationSpecification';

/**
 * Why provisioning is paused on purpose at that time, with who said so and when;
 * undefined when it is not, or not any more, or when the record cannot be read. Pure.
 * @public
 */
export function readProvisioningPause(
  recorded: Pick<RecordedFacts, 'provisioningPause'>,
  now: Date,
): (ProvisioningPause & { by: string; at: string }) | undefined {
  const { value, by = '', at = '' } = recorded.provisioningPause ?? {};
  const { reason, until } = parse(value);
  if (typeof reason !== 'string' || reason === '') return undefined;
  if (typeof until !== 'string') return { reason, by, at };
  return Date.parse(until) <= now.getTime()
    ? undefined
    : { reason, until, by, at };
}

function parse(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
