import {
  EnableAWSServiceAccessCommand,
  paginateListAWSServiceAccessForOrganization,
  paginateListDelegatedAdministrators,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import { isError } from '@backstage/errors';
import { AwsSession } from './AwsSession';
import { callAws } from './callAws';
import { Delegation } from './Delegation';

const ServicePrincipal = 'sso.amazonaws.com';

/** Delegation through AWS Organizations. */
export class AwsDelegation implements Delegation {
  constructor(private readonly session: AwsSession) {}

  async administrator(as: 'own' | 'management') {
    return this.#call('ListDelegatedAdministrators', as, async () => {
      for await (const page of paginateListDelegatedAdministrators(
        { client: this.#clientOf(as) },
        { ServicePrincipal },
        { abortSignal: this.session.signal },
      )) {
        const [administrator] = page.DelegatedAdministrators ?? [];
        if (administrator) return administrator.Id;
      }
      return undefined;
    });
  }

  async isTrusted(as: 'own' | 'management') {
    const operation = 'ListAWSServiceAccessForOrganization';
    return this.#call(operation, as, async () => {
      for await (const page of paginateListAWSServiceAccessForOrganization(
        { client: this.#clientOf(as) },
        {},
        { abortSignal: this.session.signal },
      )) {
        const trusted = page.EnabledServicePrincipals?.some(
          each => each.ServicePrincipal === ServicePrincipal,
        );
        if (trusted) return true;
      }
      return false;
    });
  }

  async trust() {
    await this.#call('EnableAWSServiceAccess', 'management', async () => {
      await this.#clientOf('management').send(
        new EnableAWSServiceAccessCommand({ ServicePrincipal }),
        { abortSignal: this.session.signal },
      );
    });
  }

  async register() {
    const operation = 'RegisterDelegatedAdministrator';
    await this.#call(operation, 'management', async () => {
      try {
        await this.#clientOf('management').send(
          new RegisterDelegatedAdministratorCommand({
            AccountId: this.session.organization.accountId,
            ServicePrincipal,
          }),
          { abortSignal: this.session.signal },
        );
      } catch (error) {
        const isThere =
          isError(error) && error.name === 'AccountAlreadyRegisteredException';
        if (!isThere) throw error;
      }
    });
  }

  #clientOf(as: 'own' | 'management') {
    return as === 'own'
      ? this.session.organizations
      : this.session.managementOrganizations;
  }

  #call<T>(
    operation: string,
    as: 'own' | 'management',
    send: () => Promise<T>,
  ) {
    const { organization, signal } = this.session;
    const { managementAccountId } = organization;
    return callAws(
      {
        signal,
        organization:
          as === 'own'
            ? organization
            : { ...organization, accountId: managementAccountId },
      },
      {
        cloud: 'AWS Organizations',
        operation,
        action: `organizations:${operation}`,
      },
      send,
    );
  }
}
