import { now } from '../../steps/__testUtils__/stepContext';
import { findMapping } from '../../steps/schema/findMapping';
import { federated } from '../__testUtils__/federated';

function record(id: string, minutesAgo: number, status: string, reason = '') {
  return {
    id: `${id}-${minutesAgo}`,
    activityDateTime: new Date(
      now.getTime() - minutesAgo * 60_000,
    ).toISOString(),
    sourceIdentity: { id, identityType: 'User' },
    provisioningStatusInfo: {
      status: status as 'failure',
      errorInformation: { errorCode: 'E', reason },
    },
  };
}

const refused =
  'StatusCode: BadRequest Web Response: {"detail":"Request is unparsable, syntactically incorrect, or violates schema."}';

describe('provisioningLogPart, in a snapshot', () => {
  it('looks at whom AWS refuses without saying why', async () => {
    const { fake, collect } = await federated();
    fake.records = [
      record('nameless', 10, 'failure', refused),
      record('named', 10, 'failure', refused),
    ];
    fake.clouds.entra.directory.findUser = async id => ({
      id,
      givenName: 'A',
      displayName: 'A',
      surname: id === 'named' ? 'B' : '',
    });
    const { parts } = await collect();
    expect(
      parts.provisioningLog.facts?.unsent.map(({ cause }) => cause),
    ).toEqual(['namesEmpty', 'attributesRefused']);
  });

  it('does not take a name for empty in AWS, which has the person', async () => {
    const { fake, collect } = await federated();
    fake.records = (['update', 'create'] as const).map(provisioningAction => ({
      ...record(provisioningAction, 10, 'failure', refused),
      provisioningAction,
    }));
    fake.clouds.entra.directory.findUser = async id => ({ id, surname: null });
    const { parts } = await collect();
    expect(
      parts.provisioningLog.facts?.unsent.map(({ cause }) => cause),
    ).toEqual(['attributesRefused', 'namesEmpty']);
  });

  it('does not take a name for empty that has a fallback', async () => {
    const { fake, collect } = await federated();
    fake.records = [record('nameless', 10, 'failure', refused)];
    fake.clouds.entra.directory.findUser = async id => ({
      id,
      givenName: 'A',
      displayName: 'A',
      surname: null,
    });
    const surname = findMapping(
      fake.schema,
      'User',
    )!.mapping.attributeMappings!.find(
      ({ targetAttributeName }) => targetAttributeName === 'name.familyName',
    )!;
    surname.source = {
      type: 'Function',
      expression: 'Coalesce([surname], [givenName])',
    };
    const { parts } = await collect();
    expect(parts.provisioningLog.facts?.unsent).toMatchObject([
      { cause: 'attributesRefused' },
    ]);
  });

  it('remembers who failed until a newer record says otherwise', async () => {
    const { fake, collect } = await federated();
    fake.records = [
      record('u1', 10, 'failure', 'A surname is missing'),
      record('u2', 20, 'failure'),
      record('u2', 30, 'success'),
      record('u3', 40, 'success'),
      record('u3', 50, 'failure'),
    ];
    const first = await collect();
    expect(
      first.parts.provisioningLog.facts?.unsent.map(each => each.sourceId),
    ).toEqual(['u1', 'u2']);
    expect(JSON.stringify(first.parts)).not.toContain('surname is missing');

    fake.records = [record('u1', -5, 'success')];
    const second = await collect({ minutesLater: 10, known: first });
    expect(
      second.parts.provisioningLog.facts?.unsent.map(each => each.sourceId),
    ).toEqual(['u2']);
  });
});
