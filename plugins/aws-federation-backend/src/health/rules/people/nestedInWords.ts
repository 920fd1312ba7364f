import { NestedGroupsFacts } from '@aws-federation/backstage-plugin-aws-federation-node';
import { named } from '../facts/named';

/** For example `Inside "explorers" is "admins".` */
export function nestedInWords({
  nested,
  parents,
  someNames,
  someParents,
}: NestedGroupsFacts): string {
  return `Inside ${named(someParents, parents)} ${
    nested === 1 ? 'is' : 'are'
  } ${named(someNames, nested)}.`;
}
