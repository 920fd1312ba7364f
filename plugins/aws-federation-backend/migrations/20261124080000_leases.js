// @ts-check

/**
 * @param {import('knex').Knex} knex
 */
exports.up = async function up(knex) {
  await knex.schema.createTable('federation_leases', table => {
    table.comment('Who may change a federation now: one run at a time');
    table.string('organization').primary();
    table
      .string('token')
      .notNullable()
      .comment(
        'Changes each time the lease is taken, so that an old run loses it',
      );
    table.string('holder').notNullable().comment('For example a task id');
    table.string('title').notNullable().comment('The holder in words');
    table.string('held_by').notNullable().comment('Entity ref or service');
    table.string('since').notNullable().comment('ISO 8601, always UTC');
    table.string('expires_at').notNullable().comment('ISO 8601, always UTC');
  });
};

/**
 * @param {import('knex').Knex} knex
 */
exports.down = async function down(knex) {
  await knex.schema.dropTable('federation_leases');
};
