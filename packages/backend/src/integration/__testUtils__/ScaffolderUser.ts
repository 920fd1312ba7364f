import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { JsonObject } from '@backstage/types';
import yaml from 'yaml';
import { repository } from './labConfig';
import { TemplateName } from './runTemplate';

/** What the page of a run shows. */
export interface RunPage {
  status: string;
  /** Lines of the log, and at the end how it ended. */
  lines: string[];
  output: JsonObject;
}

/** Somebody who is signed in to the portal and runs templates, over its HTTP API. */
export class ScaffolderUser {
  readonly #address: string;
  #token?: string;

  constructor(address: string) {
    this.#address = address;
  }

  async run(
    name: TemplateName,
    values: JsonObject,
    secrets: Record<string, string> = {},
  ): Promise<string> {
    const { id } = await this.#ask('POST', '/api/scaffolder/v2/tasks', {
      templateRef: `template:default/${name}`,
      values,
      secrets,
    });
    return id;
  }

  async dryRun(
    name: TemplateName,
    values: JsonObject,
    secrets: Record<string, string> = {},
  ): Promise<string[]> {
    const template = yaml.parse(
      readFileSync(
        join(repository, 'templates', name, 'template.yaml'),
        'utf8',
      ),
    );
    const { log } = await this.#ask('POST', '/api/scaffolder/v2/dry-run', {
      template,
      values,
      secrets,
      directoryContents: [],
    });
    return log.map(({ body }: { body: { message: string } }) => body.message);
  }

  async cancel(id: string): Promise<void> {
    await this.#ask('POST', `/api/scaffolder/v2/tasks/${id}/cancel`, {});
  }

  async look(id: string): Promise<RunPage> {
    const task = await this.#ask('GET', `/api/scaffolder/v2/tasks/${id}`);
    const events: Array<{ body: { message: string; output?: JsonObject } }> =
      await this.#ask('GET', `/api/scaffolder/v2/tasks/${id}/events`);
    return {
      status: task.status,
      lines: events.map(({ body }) => body.message),
      output: events.find(({ body }) => body.output)?.body.output ?? {},
    };
  }

  /** Waits until the run has ended. */
  async follow(id: string): Promise<RunPage> {
    for (;;) {
      const page = await this.look(id);
      if (!['open', 'processing'].includes(page.status)) return page;
      await delay(200);
    }
  }

  /** Entra's federation metadata, as the organization's page offers it. */
  async downloadMetadata(organization: string): Promise<string> {
    return this.#send(
      'GET',
      `/api/aws-federation/federations/${organization}/federation-metadata`,
    );
  }

  /** Waits until the catalog has read the templates. */
  async findTemplates(...names: TemplateName[]): Promise<void> {
    for (const name of names) {
      const path = `/api/catalog/entities/by-name/template/default/${name}`;
      while (!(await this.#answers(path))) await delay(200);
    }
  }

  async #answers(path: string): Promise<boolean> {
    return this.#ask('GET', path).then(
      () => true,
      () => false,
    );
  }

  // What comes back is looked at by the test that asks.
  async #ask(method: string, path: string, body?: JsonObject) {
    const text = await this.#send(method, path, body);
    return text ? JSON.parse(text) : undefined;
  }

  async #send(
    method: string,
    path: string,
    body?: JsonObject,
  ): Promise<string> {
    this.#token ??= await this.#signIn();
    const response = await fetch(`${this.#address}${path}`, {
      method,
      headers: {
        authorization: `Bearer ${this.#token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${text}`);
    return text;
  }

  async #signIn(): Promise<string> {
    const response = await fetch(`${this.#address}/api/auth/guest/refresh`, {
      method: 'POST',
    });
    const { backstageIdentity } = await response.json();
    return backstageIdentity.token;
  }
}
