import { JsonObject } from '@backstage/types';
import { mustPass } from '../federate';
import { TemplateName, TemplateRun } from '../runTemplate';
import { metadataUpload } from '../metadataUpload';
import { Lab, organization } from '../startLab';
import { TakenClock } from '../takeClock';
import { AwsAdministrator } from './AwsAdministrator';
import { EntraAdministrator } from './EntraAdministrator';

/** Everybody and everything that acts in life: administrators, clouds, portal, time. */
export class RuleWorld {
  readonly entra: EntraAdministrator;
  readonly aws: AwsAdministrator;
  /** Templates that were run since the last time that this was emptied. */
  readonly ran = new Set<TemplateName>();
  #isConfigured = false;

  constructor(readonly lab: Lab, readonly clock: TakenClock) {
    this.entra = new EntraAdministrator(lab.simulator);
    this.aws = new AwsAdministrator(lab.simulator);
  }

  get console(): Lab['console'] {
    return this.lab.console;
  }

  /** Somebody changes what is configured for the organization and for AWS's accounts. */
  async configure(
    organizationChange: JsonObject,
    ...accounts: JsonObject[]
  ): Promise<void> {
    await this.lab.reconfigure((config: Record<string, any>) => {
      const { organizations } = config.awsFederation;
      Object.assign(
        organizations.find(
          (each: { name: string }) => each.name === organization,
        ),
        organizationChange,
      );
      config.aws.accounts.push(...accounts);
    });
    this.#isConfigured = true;
  }

  /** Somebody configures another tenant, which lets the portal in and has nothing of it. */
  async configureOtherTenant(tenantId: string): Promise<void> {
    const { tenants } = this.lab.simulator.store.state;
    tenants.push({
      ...structuredClone(tenants[0]),
      tenantId,
      displayName: 'Contoso research',
      applications: [],
      servicePrincipals: [],
    });
    await this.lab.reconfigure((config: Record<string, any>) => {
      config.awsFederation.tenants[0].tenantId = tenantId;
    });
    this.#isConfigured = true;
  }

  /** The configuration is the first one. */
  async configureAsBefore(): Promise<void> {
    if (!this.#isConfigured) return;
    await this.lab.reconfigure();
    this.#isConfigured = false;
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
  disturb(
    operation: string,
    status: number,
    // As long as the state lasts, and no hiccup.
    count = 1_000_000,
  ): Promise<void> {
    return this.control('/faults', {
      operation,
      kind: 'status',
      status,
      count,
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
    this.#advance((days * 24 + hours) * 60 + minutes);
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
    this.#advance(5);
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

  /** AWS's metadata file as it is now goes into the template. */
  async completeWithMetadata(): Promise<TemplateRun> {
    return this.complete({ awsMetadata: await this.#metadata() });
  }

  /**
   * Both templates and the visit between them, as the first time.
   *
   * @param displayName - of the application; default: the usual one
   */
  async federateAnew(
    parameters: JsonObject = {},
    displayName?: string,
  ): Promise<void> {
    await this.console.enable();
    await this.federate(parameters);
    await this.console.uploadMetadata(await this.lab.entraMetadata());
    await this.console.disableProvisioning();
    const { scimEndpoint, scimToken } = await this.console.enableProvisioning();
    const awsMetadata = await this.#metadata();
    await this.complete({ awsMetadata, scimEndpoint }, { scimToken });
    const { preferredTokenSigningKeyThumbprint: importedCertificate } =
      await this.entra.application(displayName);
    await this.federate({ importedCertificate });
  }

  /** Both phases of a new signing certificate. */
  async replaceCertificate(): Promise<void> {
    const { outputs } = await this.federate();
    const { certificateForAws, certificateThumbprint } =
      outputs['signing-certificate'];
    await this.console.importCertificate(String(certificateForAws));
    await this.federate({ importedCertificate: String(certificateThumbprint) });
  }

  #advance(minutes: number) {
    this.clock.moveTo(new Date(Date.now() + minutes * 60_000));
  }

  async #metadata(): Promise<string> {
    return metadataUpload(await this.console.downloadMetadata());
  }

  /** With it the template asks for the metadata. */
  async completeWithNewEndpoint(): Promise<TemplateRun> {
    return this.completeWithNewToken({ awsMetadata: await this.#metadata() });
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
