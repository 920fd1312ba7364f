import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { partNames } from '@aws-federation/backstage-plugin-aws-federation-node';
import { format, resolveConfig } from 'prettier';
import { allRules } from './allRules';
import { byHand } from './byHand';
import { describeRules } from './describeRules';

const page = resolve(__dirname, '../../../../../docs/rules.md');

describe('describeRules', () => {
  it('is what docs/rules.md says', async () => {
    const text = format(describeRules(allRules, byHand), {
      ...(await resolveConfig(page)),
      parser: 'markdown',
    });
    if (process.env.UPDATE_DOCS) await writeFile(page, text);
    await expect(readFile(page, 'utf8')).resolves.toBe(text);
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
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
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
