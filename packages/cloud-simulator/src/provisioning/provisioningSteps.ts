import { EntrySkipped } from './EntrySkipped';
import { Escrow } from './escrows';
import { ProvisioningEvent } from './ProvisioningEvent';
import { PublishedCode, publishedCodeOf } from './publishedCodes';

/** Name of the side that people come from. */
export const SOURCE = 'Microsoft Entra ID';
/** Name that the template gives to AWS's side. */
export const TARGET = 'AWSSingleSignon';

const VERBS = {
  create: ['Add', 'create', 'created'],
  update: ['Update', 'update', 'updated'],
  disable: ['Update', 'disable', 'disabled'],
  delete: ['Delete', 'delete', 'deleted'],
  stagedDelete: ['Delete', 'stage the deletion of', 'staged for deletion'],
  other: ['Skip', 'change', 'left as it is'],
} as const;

/**
 * The steps import, scoping and export of a log record, with Entra's names for them
 * (https://learn.microsoft.com/graph/api/provisioningobjectsummary-list).
 */
export function provisioningSteps(
  event: ProvisioningEvent,
  escrow?: Escrow,
  chosen?: PublishedCode,
) {
  const object = `${event.objectType} '${event.name}'`;
  const { cause } = event;
  const skip = cause instanceof EntrySkipped ? cause : undefined;
  const change = event.action === 'create' ? 'Add' : 'Update';
  const outOfScope =
    skip?.code === 'NotEffectivelyEntitled' ||
    skip?.code === 'EntrySynchronizationSkipped';
  return [
    escrow && escrow.attempts > 1
      ? {
          name: 'EntryEscrowRetry',
          provisioningStepType: 'import',
          status: 'success',
          description: `We are retrying an operation that previously failed.\r\nIdentifier: ${event.name}\r\nObject type: ${event.objectType}\r\nDirectory: ${SOURCE}`,
          details: {
            Identifier: event.sourceId,
            ModificationType: change,
            Origin: 'Source',
            CreationTime: escrow.since,
            TypeName: 'EscrowedEntryDefault',
          },
        }
      : {
          name: `EntryImport${change}`,
          provisioningStepType: 'import',
          status: skip?.code === 'ImportSkipped' ? 'skipped' : 'success',
          description: `Received ${object} change of type (${change}) from ${SOURCE}`,
          details: event.sourceDetails,
        },
    {
      name: 'EntrySynchronizationScoping',
      provisioningStepType: 'scoping',
      status: outOfScope ? 'skipped' : 'success',
      description: `Determine if ${event.objectType} in scope by evaluating against each scoping filter`,
      details: {},
    },
    event.status === 'skipped'
      ? {
          name: 'EntrySynchronizationSkip',
          provisioningStepType: 'export',
          status: 'skipped',
          description: skip?.message ?? `${object} was left as it is`,
          details: {
            SkipReason:
              publishedCodeOf(cause, chosen) ?? skip?.code ?? 'RedundantExport',
            ReportableIdentifier: event.name,
          },
        }
      : exportStep(event, object),
  ];
}

function exportStep(event: ProvisioningEvent, object: string) {
  const [suffix, verb, done] = VERBS[event.action];
  return {
    name: `EntryExport${suffix}`,
    provisioningStepType: 'export',
    status: event.status,
    description:
      event.status === 'failure'
        ? `Failed to ${verb} ${object} in ${TARGET}`
        : `${object} was ${done} in ${TARGET}`,
    details: { ReportableIdentifier: event.name },
  };
}
