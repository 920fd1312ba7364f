// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('federations', table => {
    table.comment('What should be, and what no API can tell. Holds no secret.');
    table
      .string('organization')
      .primary()
      .comment('Name of the organization in the configuration');
    table
      .integer('version')
      .notNullable()
      .comment('0 until a specification is saved, then grows with each change');
    table.text('specification', 'longtext').comment('JSON');
    table.text('recorded', 'longtext').notNullable().comment('JSON');
    table.string('saved_by').comment('Who saved this version');
    table.string('saved_at').comment('ISO 8601');
  });

  await knex.schema.createTable('federation_status', table => {
    table.comment('What the last check saw');
    table.string('organization').primary();
    table
      .string('observed_at')
      .notNullable()
      .comment('ISO 8601 time of the snapshot, always UTC');
    table.text('status', 'longtext').notNullable().comment('JSON');
  });

  await knex.schema.createTable('condition_transitions', table => {
    table.comment('Every change of a condition');
    table.increments('id').primary();
    table.string('organization').notNullable();
    table.string('type').notNullable();
    table.string('status').notNullable();
    table.string('reason').notNullable();
    table.string('at').notNullable().comment('ISO 8601, always UTC');
    table.index(
      ['organization', 'at'],
      'condition_transitions_organization_at_idx',
    );
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('condition_transitions');
  await knex.schema.dropTable('federation_status');
  await knex.schema.dropTable('federations');
};
