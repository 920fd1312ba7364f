import { JsonObject } from '@backstage/types';
import { mustPass } from '../federate';
import { TemplateName, TemplateRun } from '../runTemplate';
import { Lab, organization } from '../startLab';
import { takeClock } from '../takeClock';
import { AwsAdministrator } from './AwsAdministrator';
import { EntraAdministrator } from './EntraAdministrator';

/** Everybody and everything that acts in life: administrators, clouds, portal, time. */
export class RuleWorld {
  readonly entra: EntraAdministrator;
  readonly aws: AwsAdministrator;
  /** Templates that were run since the last time that this was emptied. */
  readonly ran = new Set<TemplateName>();

  constructor(readonly lab: Lab, readonly clock: ReturnType<typeof takeClock>) {
    this.entra = new EntraAdministrator(lab.simulator);
    this.aws = new AwsAdministrator(lab.simulator);
  }

  get console(): Lab['console'] {
    return this.lab.console;
  }

  /** A deed of the clouds, or of a person at a page that is not simulated. */
  async control(path: string, body: object = {}): Promise<void> {
    const response = await fetch(
      `${this.lab.simulator.pageOrigin}/control${path}`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ organization, ...body }),
      },
    );
    if (!response.ok) {
      throw new Error(`${path}: ${await response.text()}`);
    }
  }

  /** Something in the way of one operation, from now on. */
  disturb(operation: string, status: number): Promise<void> {
    return this.control('/faults', {
      operation,
      kind: 'status',
      status,
      count: 10_000,
    });
  }

  /** Nothing is in the way any more. */
  async calm(): Promise<void> {
    await fetch(`${this.lab.simulator.pageOrigin}/control/faults`, {
      method: 'DELETE',
    });
  }

  /** Time passes, and Entra runs what is due at its end. */
  async pass(time: {
    minutes?: number;
    hours?: number;
    days?: number;
  }): Promise<void> {
    const { minutes = 0, hours = 0, days = 0 } = time;
    this.clock.advance((days * 24 + hours) * 60 + minutes);
    await this.lab.simulator.engine.runDueCycles();
  }

  /** Entra's next cycle, by its own interval. */
  nextCycle(): Promise<void> {
    return this.pass({ minutes: 41 });
  }

  /** A person runs a template, and it goes through. */
  async run(
    name: TemplateName,
    parameters: JsonObject = {},
    secrets: Record<string, string> = {},
  ): Promise<TemplateRun> {
    this.ran.add(name);
    const run = mustPass(
      await this.lab.runTemplate(name, parameters, { secrets }),
    );
    // Its lease ends soon after it.
    this.clock.advance(5);
    return run;
  }

  complete(
    parameters: JsonObject = {},
    secrets: Record<string, string> = {},
  ): Promise<TemplateRun> {
    return this.run('complete-aws-federation', parameters, secrets);
  }

  federate(parameters: JsonObject = {}): Promise<TemplateRun> {
    return this.run('federate-aws-organization', parameters);
  }

  /** A new token from the AWS console and its endpoint go into the template. */
  async completeWithNewToken(
    parameters: JsonObject = {},
  ): Promise<TemplateRun> {
    await this.console.deleteOldTokens();
    const { scimEndpoint, scimToken } = await this.console.newCredentials();
    return this.complete({ scimEndpoint, ...parameters }, { scimToken });
  }
}
