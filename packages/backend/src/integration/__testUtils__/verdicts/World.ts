import { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { JsonObject } from '@backstage/types';
import { CloudState, Truth } from 'cloud-simulator';
import { AwsConsoleVisitor } from '../AwsConsoleVisitor';
import { metadataUpload } from '../metadataUpload';
import { specifyAnother } from '../specifyAnother';
import { Lab, organization } from '../startLab';
import { StartingState } from '../states/StartingState';
import { TakenClock } from '../takeClock';

const day = 24 * 60 * 60_000;
const minute = 60_000;
/** Between two cycles of Entra. */
const cycleMinutes = 40;
const administrator = {
  clientId: 'c84d1f60-2b97-4e53-8a0c-b7f3e5169d42',
  clientSecret: 'simulated-administrator-secret',
};

/** Finds the application under another name, too. */
class LiveState extends StartingState {
  override get application(): StartingState['application'] {
    const { formerStores = [] } =
      this.clouds.organizations.find(({ name }) => name === organization) ?? {};
    const stores = [this.identityCenter?.identityStoreId, ...formerStores];
    return (
      super.application ??
      this.tenant.applications.find(({ identifierUris }) =>
        identifierUris.some(uri =>
          stores.some(store => uri.endsWith(`/${store}`)),
        ),
      )
    );
  }
}

/** Both clouds, the portal and the time, in the hand of whoever lets things happen. */
export class World {
  constructor(
    private readonly lab: Lab,
    private readonly clock: TakenClock,
    private readonly spare: StartingState['spareCertificates'],
  ) {}

  /** Both clouds, and what is in the way of requests to them. */
  get clouds(): CloudState {
    return this.lab.simulator.store.state;
  }

  /** The clouds as they are. */
  get state(): StartingState {
    return new LiveState(this.clouds, new Map(), this.spare);
  }

  /** A person at the AWS console. */
  get console(): AwsConsoleVisitor {
    return this.lab.console;
  }

  /** Where Graph is. */
  get apiOrigin(): string {
    return this.lab.simulator.apiOrigin;
  }

  /** Address of the access portal of an identity store. */
  portalOf(identityStoreId: string): string {
    return this.#page(`/start/${identityStoreId}`);
  }

  /** What the control API does with this organization. */
  async control(path: string, input: JsonObject = {}): Promise<void> {
    const response = await fetch(this.#page(`/control${path}`), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ organization, ...input }),
    });
    // What is to change is not there: then it does not happen.
    if (!response.ok && response.status !== 409) {
      throw new Error(`Control refuses ${path}: ${await response.text()}`);
    }
  }

  /** What an administrator of the tenant does. */
  async graph(
    method: 'POST' | 'PATCH' | 'DELETE' | 'PUT',
    path: string,
    body?: JsonObject,
  ): Promise<JsonObject> {
    const { apiOrigin } = this.lab.simulator;
    const { tenantId } = this.state.tenant;
    const granted = await fetch(`${apiOrigin}/${tenantId}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        client_id: administrator.clientId,
        client_secret: administrator.clientSecret,
        grant_type: 'client_credentials',
        scope: `${apiOrigin}/graph/.default`,
      }),
    });
    const { access_token: token } = await granted.json();
    const response = await fetch(`${apiOrigin}/graph/v1.0${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
      },
      body: body && JSON.stringify(body),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Graph refuses ${path}: ${text}`);
    return text ? JSON.parse(text) : {};
  }

  /** A form of the AWS console, as it is sent. */
  async awsForm(
    path: string,
    fields: Record<string, string> = {},
  ): Promise<void> {
    const response = await fetch(
      this.#page(`/console/eu-west-1/singlesignon${path}`),
      { method: 'POST', body: new URLSearchParams(fields) },
    );
    const page = await response.text();
    if (!response.ok || page.includes('role="alert"')) {
      throw new Error(`The console refuses ${path}.`);
    }
  }

  /** Entra's metadata of the application, as Entra's own portal links to it. */
  async entraMetadata(): Promise<string> {
    const { tenant, application } = this.state;
    const response = await fetch(
      `${this.apiOrigin}/${tenant.tenantId}/federationmetadata/2007-06/federationmetadata.xml?appid=${application?.appId}`,
    );
    const metadata = await response.text();
    if (!response.ok) throw new Error(`Entra has no metadata: ${metadata}`);
    return metadata;
  }

  /** Changes the row of the portal's own record, if there is one. */
  async editRecord(
    edit: (recorded: JsonObject, row: Record<string, unknown>) => void,
  ): Promise<void> {
    const federations = () =>
      this.lab.database.knex('federations').where({ organization });
    const [row] = await federations();
    if (!row) return;
    const recorded = JSON.parse(row.recorded);
    edit(recorded, row);
    await federations().update({ ...row, recorded: JSON.stringify(recorded) });
  }

  /** The portal knows the SCIM endpoint of another organization. */
  specifyAnother(name: string, scimEndpoint: string): Promise<void> {
    return specifyAnother(this.lab.database, name, scimEndpoint);
  }

  /** SCIM endpoints that the portal has of other organizations. */
  async otherEndpoints(): Promise<string[]> {
    const rows = await this.lab.database
      .knex('federations')
      .whereNot({ organization })
      .whereNotNull('specification');
    return rows.flatMap(
      ({ specification }) =>
        JSON.parse(specification).provisioning?.scimEndpoint ?? [],
    );
  }

  /** Somebody completes the federation with that, and whatever comes of it. */
  async complete(scimEndpoint: string, scimToken: string): Promise<void> {
    const metadata = await this.console.downloadMetadata();
    await this.lab.runTemplate(
      'complete-aws-federation',
      { awsMetadata: metadataUpload(metadata), scimEndpoint },
      { secrets: { scimToken } },
    );
    await this.lab.database.endLeases();
  }

  /** Somebody completes the federation as it is specified, but for that. */
  async completeAgain(but: JsonObject = {}): Promise<void> {
    await this.lab.runTemplate('complete-aws-federation', but);
    await this.lab.database.endLeases();
  }

  /** Somebody takes the application away from all who are specified. */
  async revokeEverybody(): Promise<void> {
    const { specification } = await this.federation();
    const { users = [], groups = [] } = specification?.assignments ?? {};
    if (users.length + groups.length === 0) return;
    const revoke = (confirm?: number) =>
      this.lab.runTemplate('revoke-aws-access', { users, groups, confirm });
    const { outputs } = await revoke();
    const [{ count } = { count: 0 }] = Object.values(outputs);
    await revoke(Number(count));
    await this.lab.database.endLeases();
  }

  /** Somebody's run holds the federation from now on. */
  async takeLease(minutes: number): Promise<void> {
    const now = Date.now();
    await this.lab.database
      .knex('federation_leases')
      .insert({
        organization,
        token: 'a-run',
        holder: 'a-run',
        title: 'a run of "Complete an AWS federation"',
        held_by: 'user:default/guest',
        since: new Date(now).toISOString(),
        expires_at: new Date(now + minutes * minute).toISOString(),
      })
      .onConflict('organization')
      .merge();
  }

  /** Time passes, and Entra runs what becomes due. */
  async pass(minutes: number): Promise<void> {
    for (let left = minutes; left > 0; left -= cycleMinutes) {
      const step = Math.min(left, cycleMinutes);
      this.clock.moveTo(new Date(Date.now() + step * minute));
      await this.lab.simulator.engine.runDueCycles();
    }
  }

  /** To so many days before a time; nothing happens meanwhile. */
  jumpToDaysBefore(days: number, time: string): void {
    this.clock.moveTo(new Date(Date.parse(time) - days * day));
  }

  /** A check that somebody asks for, or one of the schedule. */
  async check(look: 'asked' | 'scheduled'): Promise<Federation> {
    return look === 'asked' ? this.lab.check() : this.lab.checkOnSchedule();
  }

  federation(): Promise<Federation> {
    return this.lab.federation();
  }

  async truth(): Promise<Truth> {
    const response = await fetch(
      this.#page(`/control/truth?organization=${organization}`),
    );
    if (!response.ok) {
      throw new Error(`The truth is not told: ${await response.text()}`);
    }
    return response.json();
  }

  #page(path: string): string {
    return `${this.lab.simulator.pageOrigin}${path}`;
  }
}
