import {
  KnownParts,
  partNames,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { Knex } from 'knex';

/** A row of `snapshot_parts`. */
interface PartRow {
  organization: string;
  part: string;
  known: string;
}

/** Parts that nobody collects any more are left out. */
export async function readParts(
  knex: Knex,
  organization: string,
): Promise<KnownParts> {
  const rows = await knex<PartRow>('snapshot_parts').where({ organization });
  const names: readonly string[] = partNames;
  return Object.fromEntries(
    rows
      .filter(({ part }) => names.includes(part))
      .map(({ part, known }) => [part, JSON.parse(known)]),
  );
}

export async function writeParts(
  transaction: Knex.Transaction,
  organization: string,
  parts: KnownParts,
): Promise<void> {
  const rows = Object.entries(parts).map(([part, known]) => ({
    organization,
    part,
    known: JSON.stringify(known),
  }));
  if (!rows.length) return;
  await transaction<PartRow>('snapshot_parts')
    .insert(rows)
    .onConflict(['organization', 'part'])
    .merge();
}
