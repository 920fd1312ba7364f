import { SimulatorContext } from '../SimulatorContext';
import { makeAccountInstance } from '../aws/ssoAdmin/makeAccountInstance';
import { seedId } from '../seeds/seedIds';
import { KeyTrouble } from '../state/AwsOrganizationState';
import { scimAnswerForms } from '../state/ScimAnswersState';
import { writeFailures } from '../state/WriteFailure';
import { AddAction } from './addSignInDeeds';
import { ControlError } from './ControlError';
import { isOfCrowd, makeCrowd } from './makeCrowd';
import { findFederation } from './findFederation';
import { readChoice } from './readChoice';
import { Input } from './readInput';

const accountStates = [
  'ACTIVE',
  'SUSPENDED',
  'PENDING_CLOSURE',
  'CLOSED',
] as const;
const instanceStatuses = [
  'CREATE_IN_PROGRESS',
  'CREATE_FAILED',
  'DELETE_IN_PROGRESS',
  'ACTIVE',
] as const;
const encryptionStatuses = ['ENABLED', 'UPDATING', 'UPDATE_FAILED'] as const;
const keyTroubles: readonly KeyTrouble[] = [
  'accessDenied',
  'disabled',
  'invalidState',
  'invalidKeyUsage',
  'notFound',
  'throttled',
];

/** What happens in AWS outside of the APIs and pages that are simulated. */
export function addAwsDeeds(
  action: AddAction,
  { store, clock }: Pick<SimulatorContext, 'store' | 'clock'>,
) {
  const organizationOf = (input: Input) =>
    findFederation(store.state, input.text('organization')).organization;
  const instanceOf = (input: Input) => {
    const { name, identityCenter } = organizationOf(input);
    if (!identityCenter) {
      throw new ControlError(
        409,
        `${name} has not enabled IAM Identity Center. Enable it first.`,
      );
    }
    return identityCenter;
  };

  const accountOf = (input: Input) => {
    const { name, accounts } = organizationOf(input);
    const id = input.text('accountId');
    const account = accounts.find(each => each.id === id);
    if (!account) {
      throw new ControlError(
        404,
        `${name} has no account ${id}. Use one of ${accounts
          .map(each => each.id)
          .join(', ')}.`,
      );
    }
    return account;
  };

  action('/aws/account-state', input => {
    accountOf(input).state = readChoice(input, 'state', accountStates);
  });
  action('/aws/denied-iam-actions', input => {
    organizationOf(input).deniedIamActions = input
      .text('actions')
      ?.split(/[\s,]+/);
  });
  action('/aws/allowed-regions', input => {
    organizationOf(input).allowedRegions = input
      .text('regions')
      ?.split(/[\s,]+/);
  });
  action('/aws/metadata-family', input => {
    instanceOf(input).metadataFamily = readChoice(input, 'family', [
      'dualStack',
    ]);
  });
  action('/aws/account-instance', input => {
    const organization = organizationOf(input);
    const accountId =
      input.text('accountId') ?? organization.managementAccountId;
    const others = (organization.accountInstances ?? []).filter(
      each => each.accountId !== accountId,
    );
    const wanted = readChoice(input, 'state', ['present', 'absent']);
    const isTaken =
      accountId === organization.managementAccountId &&
      organization.identityCenter !== undefined;
    if (wanted === 'present' && isTaken) {
      throw new ControlError(
        409,
        'The management account has the instance of the organization, and an account has one instance at most.',
      );
    }
    organization.accountInstances =
      wanted === 'absent'
        ? others
        : [
            ...others,
            makeAccountInstance({
              partition: organization.partition,
              accountId,
              region: input.text('region') ?? organization.region,
              now: clock.now(),
            }),
          ];
  });
  action('/aws/request-family', input => {
    instanceOf(input).requestFamily = readChoice(input, 'family', [
      'dualStack',
    ]);
  });
  action('/aws/key', input => {
    const { name, partition, region, managementAccountId } =
      organizationOf(input);
    const instance = instanceOf(input);
    const kind = readChoice(input, 'key', ['aws', 'customer', 'multiRegion']);
    if (kind === 'aws') {
      instance.encryption = undefined;
    } else if (kind) {
      const id = `${kind === 'multiRegion' ? 'mrk-' : ''}${seedId(
        `key:${name}`,
      )}`;
      instance.encryption = {
        kmsKeyArn: `arn:${partition}:kms:${region}:${managementAccountId}:key/${id}`,
        status: 'ENABLED',
      };
    }
    const status = readChoice(input, 'status', encryptionStatuses);
    if (instance.encryption && status) instance.encryption.status = status;
    const trouble = readChoice(input, 'trouble', keyTroubles);
    if (instance.encryption) instance.encryption.trouble = trouble;
    else if (trouble) {
      throw new ControlError(
        409,
        `The instance of ${name} has no key of its own. Give it one with key.`,
      );
    }
  });
  action('/aws/instance-status', input => {
    instanceOf(input).status =
      readChoice(input, 'status', instanceStatuses) ?? 'ACTIVE';
  });
  action('/aws/instance-created', input => {
    const at = input.time('at');
    if (!at) throw new ControlError(400, 'at is missing. Give a time.');
    const instance = instanceOf(input);
    instance.createdAt = at.toISOString();
    instance.classicUrl = readChoice(input, 'classicUrl', ['named', 'unnamed']);
  });
  action('/aws/crowd', input => {
    const instance = instanceOf(input);
    instance.users = [
      ...instance.users.filter(user => !isOfCrowd(user)),
      ...makeCrowd(input.amount('count') ?? 0, clock.now()),
    ];
  });
  action('/aws/access-key', input => {
    const organization = organizationOf(input);
    const accountId =
      input.text('accountId') ?? organization.managementAccountId;
    const accessKeyId = input.text('accessKeyId');
    const secretAccessKey = input.text('secretAccessKey');
    if (!accessKeyId || !secretAccessKey) {
      throw new ControlError(
        400,
        'An access key has two parts. Give accessKeyId and secretAccessKey.',
      );
    }
    organization.accessKeys.push({ accountId, accessKeyId, secretAccessKey });
  });
  action('/aws/scim-answers', input => {
    organizationOf(input).scimAnswers = {
      form: readChoice(input, 'form', scimAnswerForms.form),
      envelope: readChoice(input, 'envelope', scimAnswerForms.envelope),
      unknownTenant: readChoice(
        input,
        'unknownTenant',
        scimAnswerForms.unknownTenant,
      ),
      characters: readChoice(input, 'characters', scimAnswerForms.characters),
    };
  });
  action('/aws/responses', input => {
    const taken = readChoice(input, 'taken', ['announced', 'lenient']);
    instanceOf(input).lenientResponses = taken === 'lenient';
  });
  action('/aws/write-failure', input => {
    const instance = instanceOf(input);
    const failure = readChoice(input, 'failure', writeFailures);
    const accountId = input.text('accountId') && accountOf(input).id;
    const others = instance.nextWriteFailures?.filter(
      each => each.accountId !== accountId,
    );
    instance.nextWriteFailures = [
      ...(others ?? []),
      ...Array.from(
        { length: failure ? input.amount('count') ?? 1 : 0 },
        () => ({ failure: failure!, accountId }),
      ),
    ];
  });
}
