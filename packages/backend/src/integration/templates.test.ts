import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createActions } from '@aws-federation/backstage-plugin-scaffolder-backend-module-aws-federation';
import { mockServices } from '@backstage/backend-test-utils';
import yaml from 'yaml';
import { repository } from './__testUtils__/labConfig';

const folder = join(repository, 'templates');
const read = (file: string) =>
  yaml.parse(readFileSync(join(folder, file), 'utf8'));

describe('the templates', () => {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);

  it('are all registered, also with the simulated clouds', () => {
    expect([...read('all.yaml').spec.targets].sort()).toEqual(
      names.map(name => `./${name}/template.yaml`).sort(),
    );
    for (const file of ['app-config.yaml', 'app-config.simulator.yaml']) {
      expect(read(join('..', file)).catalog.locations).toContainEqual({
        type: 'file',
        target: '../../templates/all.yaml',
      });
    }
  });

  it.each(names)('%s gives its actions inputs that they take', name => {
    const actions = createActions({
      rootConfig: mockServices.rootConfig(),
      auth: mockServices.auth(),
      discovery: mockServices.discovery(),
    });
    const { metadata, spec } = read(join(name, 'template.yaml'));
    expect(metadata.name).toBe(name);
    for (const { action: id, input } of spec.steps) {
      const action = actions.find(candidate => candidate.id === id);
      const schema = action?.schema?.input as { properties?: object };
      expect([id, Object.keys(schema?.properties ?? {})]).toEqual([
        id,
        expect.arrayContaining(Object.keys(input)),
      ]);
    }
    // Whoever does not end with it keeps others waiting.
    expect(spec.steps.at(-1)).toMatchObject({
      action: 'aws-federation:federation:check',
      if: '${{ always() }}',
    });
  });
});
