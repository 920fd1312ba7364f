import { ProvisioningPause, RecordedFacts } from './FederationSpecification';

/**
 * Why provisioning is paused on purpose, with who said so and when, and whether its end
 * has passed at that time; undefined when it is not, or when the record cannot be read.
 * Pure.
 * @public
 */
export function readProvisioningPause(
  recorded: Pick<RecordedFacts, 'provisioningPause'>,
  now: Date,
):
  | (ProvisioningPause & { by: string; at: string; isOver: boolean })
  | undefined {
  const { value, by = '', at = '' } = recorded.provisioningPause ?? {};
  const { reason, until } = parse(value);
  if (typeof reason !== 'string' || reason === '') return undefined;
  return typeof until === 'string'
    ? { reason, until, by, at, isOver: Date.parse(until) <= now.getTime() }
    : { reason, by, at, isOver: false };
}

function parse(text: string | undefined): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null ? { ...value } : {};
  } catch {
    return {};
  }
}
