// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('snapshot_parts', table => {
    table.comment(
      'What is known of both clouds, part by part: ids and counts, no secret and no name of a person',
    );
    table.string('organization').notNullable();
    table.string('part').notNullable();
    table.text('known', 'longtext').notNullable().comment('JSON');
    table.primary(['organization', 'part']);
  });

  await knex.schema.createTable('findings', table => {
    table.comment('What rules found: open, and over');
    table.increments('id').primary();
    table.string('organization').notNullable();
    table.string('rule').notNullable();
    table
      .string('subject')
      .notNullable()
      .comment('Tells several findings of one rule apart; empty: there is one');
    table.string('reason').notNullable();
    table.string('severity').notNullable();
    table.string('effect').notNullable();
    table.text('finding', 'longtext').notNullable().comment('JSON');
    table.integer('looks').notNullable().comment('Looks that saw it');
    table.string('first_seen_at').notNullable().comment('ISO 8601, UTC');
    table.string('last_seen_at').notNullable().comment('ISO 8601, UTC');
    table
      .string('confirmed_at')
      .comment('ISO 8601, UTC; null: a second look decides');
    table.string('resolved_at').comment('ISO 8601, UTC; null: it is open');
    table.index(
      ['organization', 'resolved_at'],
      'findings_organization_resolved_at_idx',
    );
  });

  // Its findings are in the old form; the next check comes within minutes.
  await knex('federation_status').delete();
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('findings');
  await knex.schema.dropTable('snapshot_parts');
};
