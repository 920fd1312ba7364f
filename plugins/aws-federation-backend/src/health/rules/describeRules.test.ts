import { byHand } from '@aws-federation/backstage-plugin-aws-federation-common';
import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { partNames } from '@aws-federation/backstage-plugin-aws-federation-node';
import { allRules } from './allRules';
import { describeRules } from './describeRules';

const page = resolve(__dirname, '../../../../../docs/rules.md');

/** Without the spaces and dashes with which the formatter aligns tables. */
function unaligned(markdown: string): string {
  return markdown.replace(/-{3,}/g, '---').replace(/ +/g, ' ').trim();
}

/** From here on the page is written by those who bring about what the rules report. */
const others = '<!-- Written by yarn docs:rules from packages/backend. -->';

describe('describeRules', () => {
  it('is what docs/rules.md says', async () => {
    const text = describeRules(allRules, byHand);
    if (process.env.UPDATE_DOCS) {
      const [, theirs] = (await readFile(page, 'utf8')).split(others);
      const after = theirs === undefined ? '' : `\n\n${others}${theirs}`;
      await writeFile(page, `${text}${after}`);
    }
    const [mine] = (await readFile(page, 'utf8')).split(others);
    expect(unaligned(mine)).toBe(unaligned(text));
  });
});

describe('allRules', () => {
  it('have ids and titles of their own', () => {
    for (const key of ['id', 'title'] as const) {
      const all = allRules.map(rule => rule[key]);
      expect(all).toEqual([...new Set(all)]);
    }
  });

  it.each(allRules.map(rule => [rule.id, rule] as const))(
    '%s says what it reads, what it reports and where the facts come from',
    (id, rule) => {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(rule.title).toMatch(/^[A-Za-z].*[^.]$/);
      expect(rule.reads.length).toBeGreaterThan(0);
      expect(partNames).toEqual(expect.arrayContaining([...rule.reads]));
      expect(Object.keys(rule.reports).length).toBeGreaterThan(0);
      for (const reason of Object.keys(rule.reports)) {
        expect(reason).toMatch(/^[A-Z][A-Za-z]+$/);
      }
      expect(rule.sources.length).toBeGreaterThan(0);
      for (const source of rule.sources) expect(source).toMatch(/^https:/);
    },
  );

  it.each(allRules.map(rule => [rule.id, rule] as const))(
    '%s is critical exactly when something has stopped',
    (_, rule) => {
      for (const { severity, effect } of Object.values(rule.reports)) {
        expect(severity === 'critical').toBe(
          effect === 'sign-in-stopped' || effect === 'provisioning-stopped',
        );
      }
    },
  );
});
