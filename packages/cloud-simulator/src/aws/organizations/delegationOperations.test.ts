import {
  DeregisterDelegatedAdministratorCommand,
  DisableAWSServiceAccessCommand,
  EnableAWSServiceAccessCommand,
  ListAccountsCommand,
  ListAWSServiceAccessForOrganizationCommand,
  ListDelegatedAdministratorsCommand,
  ListDelegatedServicesForAccountCommand,
  OrganizationsClient,
  RegisterDelegatedAdministratorCommand,
} from '@aws-sdk/client-organizations';
import {
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  ListInstancesCommand,
  ListPermissionSetsCommand,
  SSOAdminClient,
  UpdatePermissionSetCommand,
} from '@aws-sdk/client-sso-admin';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { enableIdentityCenter } from '../../console/enableIdentityCenter';
import { startSimulatedAws } from '../__testUtils__/startSimulatedAws';

const MANAGEMENT = '444444444444';
const MEMBER = '444444444445';
const ServicePrincipal = 'sso.amazonaws.com';

describe('delegated administration', () => {
  let aws: Awaited<ReturnType<typeof startSimulatedAws>>;
  let organizations: OrganizationsClient;
  beforeEach(async () => {
    aws = await startSimulatedAws();
    organizations = new OrganizationsClient(aws.clientOptions());
  });
  afterEach(async () => {
    organizations.destroy();
    await aws.close();
  });

  const register = (AccountId = MEMBER) =>
    organizations.send(
      new RegisterDelegatedAdministratorCommand({
        AccountId,
        ServicePrincipal,
      }),
    );
  async function administrators() {
    const { DelegatedAdministrators } = await organizations.send(
      new ListDelegatedAdministratorsCommand({ ServicePrincipal }),
    );
    return DelegatedAdministrators;
  }
  async function memberOptions() {
    const { Credentials } = await new STSClient(aws.clientOptions()).send(
      new AssumeRoleCommand({
        RoleArn: `arn:aws:iam::${MEMBER}:role/Portal`,
        RoleSessionName: 'backstage',
      }),
    );
    return aws.clientOptions({
      accessKeyId: Credentials!.AccessKeyId,
      secretAccessKey: Credentials!.SecretAccessKey,
      sessionToken: Credentials!.SessionToken,
    });
  }

  it('needs trusted access, which can be enabled and disabled', async () => {
    const trusted = async () =>
      (
        await organizations.send(
          new ListAWSServiceAccessForOrganizationCommand({}),
        )
      ).EnabledServicePrincipals;
    expect(await trusted()).toEqual([]);
    await expect(register()).rejects.toMatchObject({
      name: 'ConstraintViolationException',
      Reason: 'SERVICE_ACCESS_NOT_ENABLED',
    });
    await organizations.send(
      new EnableAWSServiceAccessCommand({ ServicePrincipal }),
    );
    expect(await trusted()).toEqual([
      { ServicePrincipal, DateEnabled: new Date('2026-03-01T12:00:00Z') },
    ]);
    await register();
    const disable = new DisableAWSServiceAccessCommand({ ServicePrincipal });
    await expect(organizations.send(disable)).rejects.toMatchObject({
      Reason: 'DELEGATED_ADMINISTRATOR_EXISTS_FOR_THIS_SERVICE',
    });
    await organizations.send(
      new DeregisterDelegatedAdministratorCommand({
        AccountId: MEMBER,
        ServicePrincipal,
      }),
    );
    await organizations.send(disable);
    expect(await trusted()).toEqual([]);
  });

  it('is registered once, for one member account', async () => {
    enableIdentityCenter(aws.context, aws.organization);
    aws.organization.accounts.push({
      id: '444444444446',
      name: 'Other',
      email: 'other@acme.example',
    });
    await expect(register(MANAGEMENT)).rejects.toMatchObject({
      Reason: 'CANNOT_REGISTER_MASTER_AS_DELEGATED_ADMINISTRATOR',
    });
    await expect(register('999999999999')).rejects.toMatchObject({
      name: 'AccountNotFoundException',
    });
    await register();
    expect(await administrators()).toMatchObject([
      {
        Id: MEMBER,
        Name: 'Sandbox',
        DelegationEnabledDate: new Date('2026-03-01T12:00:00Z'),
      },
    ]);
    const { DelegatedServices } = await organizations.send(
      new ListDelegatedServicesForAccountCommand({ AccountId: MEMBER }),
    );
    expect(DelegatedServices).toMatchObject([{ ServicePrincipal }]);
    await expect(register()).rejects.toMatchObject({
      name: 'AccountAlreadyRegisteredException',
    });
    await expect(register('444444444446')).rejects.toMatchObject({
      Reason: 'MAX_DELEGATED_ADMINISTRATORS_FOR_SERVICE_LIMIT_EXCEEDED',
    });
    const deregister = new DeregisterDelegatedAdministratorCommand({
      AccountId: MEMBER,
      ServicePrincipal,
    });
    await organizations.send(deregister);
    expect(await administrators()).toEqual([]);
    await expect(organizations.send(deregister)).rejects.toMatchObject({
      name: 'AccountNotRegisteredException',
    });
  });

  it('lets the member account administer, but not the management account', async () => {
    const { instanceArn: InstanceArn } = enableIdentityCenter(
      aws.context,
      aws.organization,
    );
    const options = await memberOptions();
    const ssoAdmin = new SSOAdminClient(options);
    const list = new ListPermissionSetsCommand({ InstanceArn });
    const { Instances } = await ssoAdmin.send(new ListInstancesCommand({}));
    expect(Instances).toMatchObject([{ InstanceArn }]);
    await expect(ssoAdmin.send(list)).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: `User: arn:aws:sts::${MEMBER}:assumed-role/Portal/backstage is not authorized to perform: sso:ListPermissionSets`,
    });
    const member = new OrganizationsClient(options);
    await expect(
      member.send(new ListAccountsCommand({})),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });

    await register();
    await expect(ssoAdmin.send(list)).resolves.toMatchObject({
      PermissionSets: [],
    });
    await expect(
      member.send(new ListAccountsCommand({})),
    ).resolves.toMatchObject({ Accounts: [{}, {}] });
    await expect(
      member.send(new EnableAWSServiceAccessCommand({ ServicePrincipal })),
    ).rejects.toMatchObject({ name: 'AccessDeniedException' });

    const { PermissionSet } = await ssoAdmin.send(
      new CreatePermissionSetCommand({ InstanceArn, Name: 'Developers' }),
    );
    const PermissionSetArn = PermissionSet!.PermissionSetArn!;
    await expect(
      ssoAdmin.send(
        new CreateAccountAssignmentCommand({
          InstanceArn,
          PermissionSetArn,
          TargetType: 'AWS_ACCOUNT',
          TargetId: MANAGEMENT,
          PrincipalType: 'USER',
          PrincipalId: '00000000-0000-4000-8000-000000000000',
        }),
      ),
    ).rejects.toMatchObject({
      name: 'AccessDeniedException',
      message: expect.stringContaining('management account'),
    });
    const [set] = aws.organization.identityCenter!.permissionSets;
    const update = new UpdatePermissionSetCommand({
      InstanceArn,
      PermissionSetArn,
      Description: 'Changed',
    });
    await ssoAdmin.send(update);
    set.provisionedTo = { [MANAGEMENT]: 1 };
    await expect(ssoAdmin.send(update)).rejects.toMatchObject({
      name: 'AccessDeniedException',
    });
  });
});
