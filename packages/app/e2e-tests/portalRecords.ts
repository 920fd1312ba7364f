import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Folder of the running portal: databases in `portal/`, everything it printed in `portal.log`. */
const folder = process.env.PORTAL_FOLDER ?? '.data/end-to-end';

/** Every row of every table of every plugin's database, as text. */
function* databaseRows(): Generator<{ where: string; row: string }> {
  const databases = join(folder, 'portal');
  for (const file of readdirSync(databases)) {
    if (!file.endsWith('.sqlite')) continue;
    const database = new DatabaseSync(join(databases, file), {
      readOnly: true,
    });
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
  const database = new DatabaseSync(
    join(folder, 'portal', 'scaffolder.sqlite'),
    { readOnly: true },
  );
  const rows = database
    .prepare(
      `select body from task_events where event_type = 'log' and task_id =
       (select id from tasks order by created_at desc limit 1) order by id`,
    )
    .all();
  database.close();
  return rows.map(({ body }) => JSON.parse(String(body)).message);
}
