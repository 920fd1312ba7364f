import {
  planAssignments,
  SpecifiedPrincipal,
  UnknownPrincipal,
} from '../../steps/planAssignments';
import { SnapshotContext } from '../SnapshotContext';
import { SnapshotPart } from '../SnapshotPart';
import { searchApplication } from './searchApplication';

/**
 * A specified group, by its display name.
 * @public
 */
export interface SpecifiedGroup {
  id: string;
  name: string;
}

/**
 * Who of the specified users and groups does not have the enterprise application. Users
 * are told by their object ids alone.
 * @public
 */
export interface SpecifiedAssignmentsFacts {
  /** They do not have it at all; of groups also those that are called otherwise by now. */
  missing: { userIds: string[]; groups: SpecifiedGroup[] };
  /** How many have it, and not with the specified role; it lets them in all the same. */
  otherRole: number;
  /** Specified users whom Entra does not have (any more). */
  usersGone: number;
  /** How many of them are named by a mail address that several have, none of whom has it. */
  usersUnclear?: number;
  /** Names of specified groups that Entra does not have (any more). */
  groupsGone: string[];
  /** Names under which Entra had groups that it now calls otherwise. */
  groupsRenamed: string[];
  /** Names that now belong to another group, which does not have it, than they did. */
  groupsTaken?: string[];
  /** Names that several groups have, none of which has it. */
  groupsUnclear?: string[];
  /** Names of specified groups that do not have it and cannot get it: they are no security groups. */
  groupsNotAssignable: string[];
  /** Groups as they were found last, so that one is known again under another name. */
  groups: SpecifiedGroup[];
}

const nothing: SpecifiedAssignmentsFacts = {
  missing: { userIds: [], groups: [] },
  otherRole: 0,
  usersGone: 0,
  groupsGone: [],
  groupsRenamed: [],
  groupsTaken: [],
  groupsUnclear: [],
  groupsNotAssignable: [],
  groups: [],
};

/** @public */
export const specifiedAssignmentsPart: SnapshotPart<SpecifiedAssignmentsFacts> =
  {
    title: 'the specified assignments',
    // Whoever is looked up takes a request; a change of the assignments has it read at once.
    tier: 'hourly',

    async collect(context, before) {
      const { users, groups } = context.specification.assignments;
      const search =
        users.length + groups.length > 0
          ? await searchApplication(context)
          : undefined;
      if (search?.kind !== 'found') return nothing;
      const known = before?.facts.groups ?? [];
      const plan = await planAssignments(
        context,
        search,
        known.map(({ id: principalId, name }) => ({ principalId, name })),
      );
      const missing = plan.missing.filter(
        each => !plan.otherRole.includes(each),
      );
      const found = groupsOf(plan.found);
      const unknown = plan.unknown.filter(({ kind }) => kind === 'group');
      const usersUnclear = plan.unknown.filter(
        ({ kind, why }) => kind === 'user' && why === 'several',
      ).length;
      const namesOf = (reason: UnknownPrincipal['why']) =>
        unknown.filter(({ why }) => why === reason).map(({ name }) => name);
      const gone = namesOf('gone');
      const remembered = known.filter(({ name }) => gone.includes(name));
      const renamed = await stillThere(context, remembered);
      // The groups that were meant.
      const taken = unknown.flatMap(({ why, name, principalId: id }) =>
        why === 'taken' && id ? [{ id, name }] : [],
      );
      return {
        missing: {
          userIds: missing
            .filter(({ kind }) => kind === 'user')
            .map(({ principalId }) => principalId),
          groups: [
            ...groupsOf(missing),
            ...[...renamed, ...taken].filter(
              ({ id }) => !plan.assignees.has(id),
            ),
          ],
        },
        otherRole: plan.otherRole.length,
        usersGone: plan.unknown.length - unknown.length - usersUnclear,
        ...(usersUnclear > 0 && { usersUnclear }),
        groupsGone: gone.filter(
          name => !renamed.some(group => group.name === name),
        ),
        groupsRenamed: renamed.map(({ name }) => name),
        groupsTaken: taken.map(({ name }) => name),
        groupsUnclear: namesOf('several'),
        groupsNotAssignable: unknown
          .filter(
            ({ why, principalId }) =>
              why === 'notSecurityEnabled' &&
              !plan.assignees.has(principalId ?? ''),
          )
          .map(({ name }) => name),
        groups: [...found, ...remembered, ...taken],
      };
    },
  };

/** Groups that Entra now has under another name. */
async function stillThere(
  { entra }: Pick<SnapshotContext, 'entra'>,
  groups: SpecifiedGroup[],
): Promise<SpecifiedGroup[]> {
  const found = await Promise.all(
    groups.map(async group =>
      (await entra.directory.findGroups(group.id)).length > 0 ? [group] : [],
    ),
  );
  return found.flat();
}

function groupsOf(principals: SpecifiedPrincipal[]): SpecifiedGroup[] {
  return principals
    .filter(({ kind }) => kind === 'group')
    .map(({ principalId: id, name }) => ({ id, name }));
}
