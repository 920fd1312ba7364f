import { isDeepStrictEqual } from 'node:util';

/** Whether two policy documents are the same but for their white space. */
export function samePolicy(one: string, other: string | undefined): boolean {
  if (other === undefined) {
    return false;
  }
  try {
    return isDeepStrictEqual(JSON.parse(one), JSON.parse(other));
  } catch {
    return one === other;
  }
}
