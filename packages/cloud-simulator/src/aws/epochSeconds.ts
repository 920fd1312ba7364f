/** AWS JSON protocols write times as seconds since 1970. */
export function epochSeconds(isoDate: string): number {
  return Date.parse(isoDate) / 1000;
}
