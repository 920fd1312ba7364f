import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Folder of the running portal: databases in `portal/`, everything it printed in `portal.log`. */
const folder = process.env.PORTAL_FOLDER ?? '.data/end-to-end';

/** Opens one of the portal's databases, and waits while the portal writes to it. */
function openDatabase(file: string): DatabaseSync {
  return new DatabaseSync(join(folder, 'portal', file), {
    readOnly: true,
    timeout: 30_000,
  });
}

/** Every row of every table of every plugin's database, as text. */
function* databaseRows(): Generator<{ where: string; row: string }> {
  const databases = join(folder, 'portal');
  for (const file of readdirSync(databases)) {
    if (!file.endsWith('.sqlite')) continue;
    const database = openDatabase(file);
    const tables = database
      .prepare("select name from sqlite_master where type = 'table'")
      .all();
    for (const { name } of tables) {
      for (const row of database.prepare(`select * from "${name}"`).iterate()) {
        yield { where: `${file}, table ${name}`, row: JSON.stringify(row) };
      }
    }
    database.close();
  }
}

/** Where a text stands in the portal's databases (with all tasks and entities) and log. */
export function findInRecords(text: string): string[] {
  const found = new Set<string>();
  for (const { where, row } of databaseRows()) {
    if (row.includes(text)) found.add(where);
  }
  const log = join(folder, 'portal.log');
  if (existsSync(log) && readFileSync(log, 'utf8').includes(text)) {
    found.add('portal.log');
  }
  return [...found];
}

/** What the newest task told the person who ran it, line by line. */
export function newestTaskLog(): string[] {
  const database = openDatabase('scaffolder.sqlite');
  const rows = database
    .prepare(
      `select body from task_events where event_type = 'log' and task_id =
       (select id from tasks order by created_at desc limit 1) order by id`,
    )
    .all();
  database.close();
  return rows.map(({ body }) => JSON.parse(String(body)).message);
}

/** What the portal keeps of each federation: specification, version, recorded facts. */
export function storedFederations(): unknown[] {
  const database = openDatabase('aws-federation.sqlite');
  const rows = database
    .prepare('select * from federations order by organization')
    .all();
  database.close();
  return rows;
}
