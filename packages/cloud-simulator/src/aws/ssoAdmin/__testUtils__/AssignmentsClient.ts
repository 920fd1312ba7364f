import {
  CreateAccountAssignmentCommand,
  CreateAccountAssignmentCommandInput,
  CreatePermissionSetCommand,
  DescribeAccountAssignmentCreationStatusCommand,
  ListAccountAssignmentsCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import { enableIdentityCenter } from '../../../console/enableIdentityCenter';
import { createUser } from '../../../scim/createUser';
import { IdentityCenterState } from '../../../state/AwsOrganizationState';
import { startSimulatedAws } from '../../__testUtils__/startSimulatedAws';

type SimulatedAws = Awaited<ReturnType<typeof startSimulatedAws>>;

/** The account in which assignments are made when no other is named. */
export const ACCOUNT = '444444444445';

/** How long each asynchronous write takes. */
const writeMs = 2000;

/** Somebody who assigns one permission set to one user, with AWS's own SDK. */
export class AssignmentsClient {
  private constructor(
    readonly aws: SimulatedAws,
    readonly ssoAdmin: SSOAdminClient,
    readonly instance: IdentityCenterState,
    readonly set: { InstanceArn: string; PermissionSetArn: string },
    readonly assignment: CreateAccountAssignmentCommandInput,
  ) {}

  static async start(): Promise<AssignmentsClient> {
    const aws = await startSimulatedAws();
    aws.context.store.state.asyncWriteMs = writeMs;
    const instance = enableIdentityCenter(aws.context, aws.organization);
    const ssoAdmin = new SSOAdminClient(aws.clientOptions());
    const user = createUser({
      store: instance,
      clock: aws.clock,
      createdBy: 'SCIM',
      resource: {
        userName: 'ada@acme.example',
        displayName: 'Ada',
        name: { givenName: 'Ada', familyName: 'Lovelace' },
      },
    });
    const InstanceArn = instance.instanceArn;
    const { PermissionSet } = await ssoAdmin.send(
      new CreatePermissionSetCommand({ InstanceArn, Name: 'Developers' }),
    );
    const set = {
      InstanceArn,
      PermissionSetArn: PermissionSet!.PermissionSetArn!,
    };
    return new AssignmentsClient(aws, ssoAdmin, instance, set, {
      ...set,
      TargetType: 'AWS_ACCOUNT',
      TargetId: ACCOUNT,
      PrincipalType: 'USER',
      PrincipalId: user.id,
    });
  }

  async stop(): Promise<void> {
    this.ssoAdmin.destroy();
    await this.aws.close();
  }

  pass(ms: number): void {
    const { clock } = this.aws;
    clock.time = new Date(clock.time.getTime() + ms);
  }

  async create(input: Partial<CreateAccountAssignmentCommandInput> = {}) {
    const { AccountAssignmentCreationStatus } = await this.ssoAdmin.send(
      new CreateAccountAssignmentCommand({ ...this.assignment, ...input }),
    );
    return AccountAssignmentCreationStatus!;
  }

  async creationStatus(requestId: string | undefined) {
    const { AccountAssignmentCreationStatus } = await this.ssoAdmin.send(
      new DescribeAccountAssignmentCreationStatusCommand({
        InstanceArn: this.set.InstanceArn,
        AccountAssignmentCreationRequestId: requestId,
      }),
    );
    return AccountAssignmentCreationStatus!;
  }

  /** What there is in the account. */
  async assignments() {
    const { AccountAssignments } = await this.ssoAdmin.send(
      new ListAccountAssignmentsCommand({ ...this.set, AccountId: ACCOUNT }),
    );
    return AccountAssignments;
  }
}
