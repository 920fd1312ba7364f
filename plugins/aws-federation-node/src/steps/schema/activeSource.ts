import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { evaluateSoftDeleted } from './evaluateSoftDeleted';
import { findMapping } from './findMapping';

/**
 * What `active` in AWS does when somebody leaves the scope, which Entra tells by its
 * computed attribute `IsSoftDeleted`: it follows; it is the wrong way round; it is
 * false for everybody; it takes no notice; or the expression takes more to know it.
 * https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works
 * @public
 */
export type ActiveSource =
  | 'follows'
  | 'inverted'
  | 'alwaysFalse'
  | 'ignores'
  | 'unclear';

/** What is in AWS of who is to be there, and of who has left. */
const kinds: Record<string, ActiveSource> = {
  'true false': 'follows',
  'false true': 'inverted',
  'false false': 'alwaysFalse',
  'true true': 'ignores',
};

/** Undefined: nothing is mapped to `active`. */
export function readActiveSource(schema: SynchronizationSchema):
  | {
      kind: ActiveSource;
      /** As Entra shows it. */
      text: string;
    }
  | undefined {
  const mapping = findMapping(schema, 'User')?.mapping.attributeMappings?.find(
    ({ targetAttributeName }) => targetAttributeName === 'active',
  );
  const { source, defaultValue } = mapping ?? {};
  if (!source && !defaultValue) return undefined;
  const isAttribute = source?.type?.toLowerCase() === 'attribute';
  const text = isAttribute
    ? `[${source?.name}]`
    : source?.expression ?? source?.name ?? `"${defaultValue}"`;
  return { kind: classify(text), text };
}

function classify(text: string): ActiveSource {
  const expression = text.replace(/\s/g, '').toLowerCase();
  const [there, left] = [false, true].map(isSoftDeleted =>
    evaluateSoftDeleted(expression, isSoftDeleted),
  );
  return (
    kinds[`${there} ${left}`] ??
    (expression.includes('[issoftdeleted]') ? 'unclear' : 'ignores')
  );
}
