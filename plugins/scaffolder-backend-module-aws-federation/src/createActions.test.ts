import {
  removalSteps,
  steps as allSteps,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import yaml from 'yaml';
import { actionHarness } from './__testUtils__/actionHarness';

interface TemplateStep {
  id: string;
  action: string;
  name: string;
  input: Record<string, unknown>;
}

/** What is wrong with an input, by the names and the demands of the action's schema. */
function inputProblems(action: TemplateAction, input: Record<string, unknown>) {
  const { properties = {}, required } = action.schema?.input ?? {};
  const demanded = Array.isArray(required) ? required : [];
  return [
    ...Object.keys(input).filter(name => !(name in properties)),
    ...demanded.filter(name => !(name in input)),
  ];
}

function outputsOf(schema: TemplateAction['schema']) {
  return schema?.output?.properties ?? {};
}

function readTemplate(name: string) {
  return yaml.parse(
    readFileSync(
      join(__dirname, '../../../templates', name, 'template.yaml'),
      'utf8',
    ),
  );
}

describe('actions', () => {
  let harness: Awaited<ReturnType<typeof actionHarness>>;
  beforeAll(async () => {
    harness = await actionHarness();
  });
  afterAll(() => harness.server.stop());

  it('are one for each step that the product carries out, and more besides', () => {
    const { actions } = harness;
    expect(new Set(actions.map(({ id }) => id)).size).toBe(actions.length);
    // Those of steps tell both, and few others; the visit to the AWS console has none.
    const ofSteps = actions.filter(({ schema }) =>
      ['changed', 'message'].every(name => name in outputsOf(schema)),
    );
    expect(ofSteps.length).toBeGreaterThanOrEqual(
      allSteps.filter(({ kind }) => kind === 'api').length +
        removalSteps.length,
    );
    expect(actions.every(action => action.supportsDryRun)).toBe(true);
  });

  it('has examples that its schemas accept', () => {
    for (const action of harness.actions) {
      expect(action.examples?.length).toBeGreaterThan(0);
      for (const { example } of action.examples ?? []) {
        const [step] = yaml.parse(example).steps as TemplateStep[];
        expect(step.action).toBe(action.id);
        expect(inputProblems(action, step.input)).toEqual([]);
      }
    }
  });

  it.each([
    'federate-aws-organization',
    'complete-aws-federation',
    'remove-aws-federation',
    'restore-attribute-mappings',
    'revoke-aws-access',
  ])('are what the template %s runs', name => {
    const template = readTemplate(name);
    expect(template.metadata.name).toBe(name);
    const steps: TemplateStep[] = template.spec.steps;
    for (const step of steps) {
      const action = harness.actions.find(({ id }) => id === step.action);
      expect([step.action, action?.id]).toEqual([step.action, step.action]);
      expect(inputProblems(action!, step.input)).toEqual([]);
    }

    const text = JSON.stringify(template.spec);
    const parameters = template.spec.parameters.flatMap(
      (page: { properties: object; dependencies?: object }) =>
        [
          ...Object.keys(page.properties),
          ...JSON.stringify(page.dependencies ?? {}).matchAll(
            /"(\w+)":{"title"/g,
          ),
        ].map(found => (typeof found === 'string' ? found : found[1])),
    );
    for (const [, parameter] of text.matchAll(/parameters\.(\w+)/g)) {
      expect(parameters).toContain(parameter);
    }
    for (const match of text.matchAll(
      /steps(?:\.(\w+)|\['([\w-]+)'\])\.output\.(\w+)/g,
    )) {
      const id = match[1] ?? match[2];
      const step = steps.find(candidate => candidate.id === id);
      const action = harness.actions.find(
        candidate => candidate.id === step?.action,
      );
      expect([
        id,
        Object.keys(action?.schema?.output?.properties ?? {}),
      ]).toEqual([id, expect.arrayContaining([match[3]])]);
    }
  });
});
