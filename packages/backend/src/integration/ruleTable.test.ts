import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
// eslint-disable-next-line @backstage/no-relative-monorepo-imports
import { allRules } from '../../../../plugins/aws-federation-backend/src/health/rules';
import { repository } from './__testUtils__/labConfig';
import {
  describeEntries,
  markers,
} from './__testUtils__/rules/describeEntries';
import {
  notInTheLaboratory,
  ruleEntries,
} from './__testUtils__/rules/ruleEntries';

const page = join(repository, 'docs/rules.md');

/** Without the spaces and dashes with which the formatter aligns tables. */
function unaligned(markdown: string): string {
  return markdown.replace(/-{3,}/g, '---').replace(/ +/g, ' ').trim();
}

describe('the table of rules', () => {
  it('has every reason that a rule reports, and no other', () => {
    const told = ruleEntries.map(({ rule, reason }) => `${rule}: ${reason}`);
    const untried = Object.keys(notInTheLaboratory);
    expect([...new Set([...told, ...untried])].sort()).toEqual(
      allRules
        .flatMap(({ id, reports }) =>
          Object.keys(reports).map(reason => `${id}: ${reason}`),
        )
        .sort(),
    );
    expect(untried.filter(id => told.includes(id))).toEqual([]);
  });

  it('is what docs/rules.md says', async () => {
    const table = describeEntries(allRules, ruleEntries, notInTheLaboratory);
    const text = await readFile(page, 'utf8');
    const [before] = text.split(markers.begin);
    if (process.env.UPDATE_DOCS) {
      await writeFile(page, `${before.trimEnd()}\n\n${table}\n`);
    }
    const written = await readFile(page, 'utf8');
    expect(unaligned(written.slice(written.indexOf(markers.begin)))).toBe(
      unaligned(table),
    );
  });
});
