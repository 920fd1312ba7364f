import { escapeMarkup } from '../html/escapeMarkup';

/** Fields that a form carries on unseen. */
export function hiddenFields(fields: Record<string, string>): string {
  return Object.entries(fields)
    .map(
      ([name, value]) =>
        `<input type="hidden" name="${escapeMarkup(
          name,
        )}" value="${escapeMarkup(value)}">`,
    )
    .join('\n');
}
