import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';
import { SchemaBackup } from '@aws-federation/backstage-plugin-aws-federation-common';
import { DateTime } from 'luxon';
import { Step } from '../Step';
import { blocked, done, pending } from '../inspections';
import { nameIdRefusal } from '../nameIdRefusal';
import { requireJob } from '../requireJob';
import { withJob } from '../withJob';
import { changeSchema } from './changeSchema';
import { describeSchemaChanges } from './describeSchemaChanges';
import { findUserName } from './findUserName';

const title = 'Attribute mappings';

/**
 * Puts the attribute mappings of a backup back. They are kept as a backup themselves
 * before, so that this can be taken back, too.
 * @public
 */
export function restoreSchemaStep(
  backup: SchemaBackup,
): Pick<Step, 'title' | 'inspect' | 'apply'> {
  const wanted: SynchronizationSchema = backup.schema;
  const taken = DateTime.fromISO(backup.takenAt, { zone: 'utc' }).toFormat(
    "d LLLL yyyy, HH:mm 'UTC'",
  );
  return {
    title,

    inspect: context =>
      withJob(context, async ({ servicePrincipal, job }) => {
        if (job.id !== backup.jobId) {
          return blocked(
            `The backup of ${taken} is of another synchronization job, which is gone. Choose a backup of the present one.`,
          );
        }
        const found = await context.entra.synchronization.getSchema(
          servicePrincipal.id,
          job.id,
        );
        const changes = describeSchemaChanges(found, wanted);
        if (changes.length === 0) {
          return done(`They are as in the backup of ${taken}.`);
        }
        const source = findUserName(wanted)?.source;
        const refusal =
          source?.name && source.type?.toLowerCase() === 'attribute'
            ? await nameIdRefusal(context, servicePrincipal.id, source.name)
            : undefined;
        return (
          refusal ??
          pending(`They differ from the backup of ${taken}.`, ...changes)
        );
      }),

    async apply(context) {
      await changeSchema(context, await requireJob(context, title), schema => {
        for (const name of Object.keys(schema)) {
          Reflect.deleteProperty(schema, name);
        }
        Object.assign(schema, structuredClone(wanted));
      });
      return {};
    },
  };
}
