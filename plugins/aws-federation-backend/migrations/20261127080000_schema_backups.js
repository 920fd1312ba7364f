// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('schema_backups', table => {
    table.comment('Attribute mappings as found before a change');
    table.string('id').primary();
    table.string('organization').notNullable().index();
    table.string('job_id').notNullable().comment('Synchronization job');
    table.string('taken_at').notNullable().comment('ISO 8601, always UTC');
    table.string('taken_by').notNullable().comment('Entity ref or service');
    table
      .text('schema', 'longtext')
      .notNullable()
      .comment('synchronizationSchema of Microsoft Graph, JSON');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('schema_backups');
};
