import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mockServices } from '@backstage/backend-test-utils';
import { TemplateAction } from '@backstage/plugin-scaffolder-node';
import { createMockActionContext } from '@backstage/plugin-scaffolder-node-test-utils';
import { JsonObject, JsonValue } from '@backstage/types';
import yaml from 'yaml';
import { repository } from './labConfig';
import { renderInput } from './renderInput';

export type TemplateName =
  | 'federate-aws-organization'
  | 'complete-aws-federation'
  | (string & {});

/** How a template is run. */
export interface TemplateRunOptions {
  secrets?: Record<string, string>;
  signal?: AbortSignal;
  isDryRun?: boolean;
  /** Steps to leave out. */
  without?: string[];
  /** Two runs of one task are one that was resumed. Default: a task of its own. */
  taskId?: string;
  /** Called before each step that is run. */
  beforeStep?(id: string): void | Promise<void>;
}

/** How a run of a template ended. */
export interface TemplateRun {
  /** Why it stopped; undefined when every step went through. */
  error?: Error;
  /** The step that failed. */
  failedStep?: string;
  outputs: Record<string, Record<string, JsonValue | undefined>>;
  /** What a person reads in the log. */
  log: string[];
  /** Whether any step changed anything. */
  changed: boolean;
}

interface TemplateStep {
  id: string;
  action: string;
  if?: string;
  input?: JsonObject;
}

/**
 * Runs the steps of a template in their order, as the scaffolder does: a failed step
 * ends the run, but for the steps that always run. After an abort no step runs.
 */
export async function runTemplate(
  options: {
    actions: TemplateAction[];
    name: TemplateName;
    parameters: JsonObject;
  } & TemplateRunOptions,
): Promise<TemplateRun> {
  const { actions, parameters, secrets = {} } = options;
  const { taskId = randomUUID(), signal = new AbortController().signal } =
    options;
  const run: TemplateRun = { outputs: {}, log: [], changed: false };
  for (const step of readSteps(options.name)) {
    if (signal.aborted) break;
    if (options.without?.includes(step.id)) continue;
    if (run.error && !/always\(\)/.test(step.if ?? '')) continue;
    if (!isWanted(step, parameters)) continue;
    const outputs: Record<string, JsonValue | undefined> = {};
    run.outputs[step.id] = outputs;
    await options.beforeStep?.(step.id);
    try {
      await actionOf(actions, step.action).handler({
        ...createMockActionContext({
          workspacePath: tmpdir(),
          task: { id: taskId },
        }),
        logger: loggerInto(run.log),
        input: renderInput(step.input ?? {}, {
          parameters,
          steps: Object.fromEntries(
            Object.entries(run.outputs).map(([id, output]) => [id, { output }]),
          ),
        }) as JsonObject,
        secrets,
        signal,
        isDryRun: options.isDryRun,
        output: (key: string | number | symbol, value: JsonValue) => {
          outputs[String(key)] = value;
        },
      });
      run.changed ||= outputs.changed === true;
    } catch (error) {
      run.error ??= error instanceof Error ? error : new Error(String(error));
      run.failedStep ??= step.id;
    }
  }
  return run;
}

/** Whether the condition of a step holds: a parameter, or what it is compared with. */
function isWanted(step: TemplateStep, parameters: JsonObject): boolean {
  if (!step.if?.includes('parameters.')) return true;
  const [, name, operator, value] =
    /^\$\{\{ parameters\.(\w+) (==|!=) '(\w+)' \}\}$/.exec(step.if) ?? [];
  return name
    ? (parameters[name] === value) === (operator === '==')
    : Boolean(renderInput(step.if, { parameters }));
}

function readSteps(name: string): TemplateStep[] {
  const file = join(repository, 'templates', name, 'template.yaml');
  return yaml.parse(readFileSync(file, 'utf8')).spec.steps;
}

function actionOf(actions: TemplateAction[], id: string): TemplateAction {
  const action = actions.find(candidate => candidate.id === id);
  if (!action) throw new Error(`There is no action ${id}.`);
  return action;
}

function loggerInto(log: string[]) {
  const write = (message: unknown) => {
    log.push(String(message));
  };
  return mockServices.logger.mock({ info: write, warn: write, error: write });
}
