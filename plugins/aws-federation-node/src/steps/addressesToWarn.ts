/** So many an enterprise application has at most (https://learn.microsoft.com/graph/api/resources/serviceprincipal). */
const mostAddresses = 5;

/**
 * Whom Entra warns before the signing certificate ends: those who are specified, and those
 * whom it warns already, as long as there is room. Pure.
 *
 * @param specified - at most five
 */
export function addressesToWarn(
  specified: string[],
  warned: string[],
): { addresses: string[]; added: string[]; dropped: string[] } {
  const isAmong = (addresses: string[]) => (address: string) =>
    addresses.some(each => each.toLowerCase() === address.toLowerCase());
  const added = specified.filter(address => !isAmong(warned)(address));
  const others = warned.filter(address => !isAmong(specified)(address));
  const room = Math.max(mostAddresses - specified.length, 0);
  return {
    addresses: [...specified, ...others.slice(0, room)],
    added,
    dropped: others.slice(room),
  };
}
