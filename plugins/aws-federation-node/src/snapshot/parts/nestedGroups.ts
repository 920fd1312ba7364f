import { SnapshotPart } from '../SnapshotPart';
import { findNestedGroups, NestedGroupsFacts } from './findNestedGroups';
import { isForEverybody } from './isForEverybody';
import { searchApplication } from './searchApplication';

/** @public */
export const nestedGroupsPart: SnapshotPart<NestedGroupsFacts> = {
  title: 'the groups in assigned groups',
  tier: 'deep',

  async collect(context) {
    const search = await searchApplication(context);
    const assigned =
      search.kind === 'found' &&
      // Then nobody needs a group.
      !(await isForEverybody(context, search.servicePrincipal))
        ? await context.entra.assignments.list(search.servicePrincipal.id)
        : [];
    return findNestedGroups(context.entra, assigned);
  },
};
