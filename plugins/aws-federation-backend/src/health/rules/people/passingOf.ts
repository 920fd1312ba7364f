import {
  MappingsFacts,
  UsersFacts,
} from '@aws-federation/backstage-plugin-aws-federation-node';

type Passing = NonNullable<UsersFacts['expected']>['passing'];

/**
 * Whether the scoping filter of people lets anybody pass who is to sign in. Undefined where
 * there is none, where that is not known, or where the filter is another one since. Pure.
 */
export function passingOf(
  { expected }: UsersFacts,
  { mappings }: MappingsFacts,
): Passing {
  return expected?.passing?.filter === mappings?.scopingFilter
    ? expected?.passing
    : undefined;
}
