import { escapeMarkup } from '../entra/html/escapeMarkup';

/** Markup that is safe to send as it is. */
export class Html {
  readonly markup: string;

  constructor(markup: string) {
    this.markup = markup;
  }

  toString(): string {
    return this.markup;
  }
}

type HtmlValue = Html | string | number | undefined | false | HtmlValue[];

/** Template tag for HTML: text is escaped, other `Html` and lists of it are put in. */
export function html(
  strings: TemplateStringsArray,
  ...values: HtmlValue[]
): Html {
  return new Html(
    strings.reduce(
      (markup, string, index) => markup + markupOf(values[index - 1]) + string,
    ),
  );
}

function markupOf(value: HtmlValue): string {
  if (value === undefined || value === false) return '';
  if (value instanceof Html) return value.markup;
  if (Array.isArray(value)) return value.map(markupOf).join('');
  return escapeMarkup(String(value));
}
