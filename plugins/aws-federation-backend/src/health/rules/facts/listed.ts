const list = new Intl.ListFormat('en');

/** Those that are there, with commas and "and"; empty when none is. */
export function listed(...each: Array<string | false | undefined>): string {
  return list.format(each.filter((text): text is string => Boolean(text)));
}
