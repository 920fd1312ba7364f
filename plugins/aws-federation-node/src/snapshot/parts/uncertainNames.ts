import type {
  AttributeMapping,
  AttributeMappingSource,
} from '@microsoft/microsoft-graph-types';

/** Names without which AWS takes nobody. */
const names = ['displayName', 'name.givenName', 'name.familyName'];

/** What AWS's template takes names from, and what Entra has of everybody. */
const usual =
  /\[(displayName|givenName|surname|userPrincipalName|originalUserPrincipalName|mailNickname|objectId)\]/i;

/** A text that stands in where an attribute is empty. */
const text = /"[^"]*[^\s"][^"]*"/;

/**
 * Names that come from an attribute which people may lack, as Entra shows it. One that
 * falls back on a usual attribute, a text or a default value is none of them; a part of one,
 * such as the second word of the display name, is.
 * https://learn.microsoft.com/entra/identity/app-provisioning/functions-for-customizing-application-data
 * https://docs.aws.amazon.com/singlesignon/latest/developerguide/createuser.html
 */
export function uncertainNames(
  attributes: AttributeMapping[],
): Array<{ target: string; text: string }> {
  return attributes.flatMap(({ targetAttributeName, source, defaultValue }) => {
    const target = targetAttributeName ?? '';
    const from = source && expressionOf(source);
    return names.includes(target) && from && !defaultValue && mayBeEmpty(from)
      ? [{ target, text: from }]
      : [];
  });
}

function expressionOf({
  type,
  name,
  expression,
}: AttributeMappingSource): string | undefined {
  switch (type?.toLowerCase()) {
    case 'attribute':
      return `[${name}]`;
    // The same for everybody, and never empty.
    case 'constant':
      return undefined;
    default:
      return expression ?? undefined;
  }
}

/** What leaves as many letters as it is given, or none of none. */
const wrapper =
  /^\s*(ToUpper|ToLower|PCase|StripSpaces|NormalizeDiacritics)\(/i;
/** What takes a part out of a text, which may have no such part. */
const part = /^\s*(Mid|Word|Item)\(/i;
/** The first letters of a text. */
const beginning = /^\s*Mid\([^,]*,\s*1\s*,\s*[1-9]/i;

function mayBeEmpty(expression: string): boolean {
  let inner = expression;
  while (wrapper.test(inner)) inner = inner.replace(wrapper, '');
  if (part.test(inner) && !beginning.test(inner)) return true;
  return (
    expression.includes('[') &&
    !usual.test(expression) &&
    !text.test(expression)
  );
}
