import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { findMapping } from './findMapping';

/**
 * What `active` in AWS does when somebody leaves the scope, which Entra tells by its
 * computed attribute `IsSoftDeleted`: it follows; it is the wrong way round; it takes no
 * notice; or the expression is not one that the portal knows.
 * https://learn.microsoft.com/entra/identity/app-provisioning/how-provisioning-works
 * @public
 */
export type ActiveSource = 'follows' | 'inverted' | 'ignores' | 'unclear';

/** Without blanks, in small letters: what AWS's template and Microsoft's pages have. */
const following = [
  'not([issoftdeleted])',
  'switch([issoftdeleted],,"false","true","true","false")',
  'switch([issoftdeleted],,"true","false","false","true")',
  'iif([issoftdeleted]="true","false","true")',
  'iif([issoftdeleted]="false","true","false")',
];

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
  if (following.includes(expression)) return 'follows';
  if (expression === '[issoftdeleted]') return 'inverted';
  return expression.includes('[issoftdeleted]') ? 'unclear' : 'ignores';
}
