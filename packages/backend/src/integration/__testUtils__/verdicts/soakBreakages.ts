import { deeds } from './deeds';
import { World } from './World';

/** What is wrong for a while: how it begins and ends, and at which minute of the day. */
export interface Breakage {
  name: string;
  from: number;
  until: number;
  /** Checks after which it must be told; two where none is given. */
  checks?: number;
  /** Nobody can know that it has stopped. */
  isNeverSure?: boolean;
  begin(world: World): Promise<unknown>;
  end(world: World): Promise<unknown>;
}

/** Read within the hour, then seen a second time. */
const withinTheHour = 8;
/** One after the other on each day. */
export const breakages: readonly Breakage[] = [
  {
    name: 'the key of the instance is disabled',
    from: 30,
    until: 2 * 60 + 30,
    checks: withinTheHour,
    begin: deeds['key of the instance: disabled'],
    end: deeds['key of a customer'],
  },
  {
    name: 'the application is switched off',
    from: 3 * 60,
    until: 4 * 60,
    begin: deeds['application switched off'],
    end: deeds['application switched on'],
  },
  {
    name: 'everybody is disabled in AWS',
    from: 5 * 60,
    until: 7 * 60 + 30,
    checks: withinTheHour,
    begin: deeds['everybody disabled in AWS by hand'],
    end: deeds['everybody enabled in AWS by hand'],
  },
  {
    name: 'the job is paused',
    from: 9 * 60,
    until: 11 * 60,
    begin: world => world.control('/synchronization-job/pause'),
    end: world => world.control('/synchronization-job/start'),
  },
  {
    name: 'the sign-on mode is another',
    // What that means where sign-in begins at AWS is not published.
    isNeverSure: true,
    from: 13 * 60,
    until: 14 * 60,
    begin: world => changeApplication(world, 'password'),
    end: world => changeApplication(world, 'saml'),
  },
  {
    name: 'the token has ended',
    from: 16 * 60,
    until: 19 * 60,
    begin: world => world.control('/token/expire'),
    end: deeds['token renewed'],
  },
  {
    name: 'a policy makes another NameID',
    // Where sign-in begins at AWS, Entra may send the user principal name all the same.
    isNeverSure: true,
    from: 20 * 60 + 30,
    until: 23 * 60,
    checks: withinTheHour,
    begin: deeds['NameID from employeeId by a policy'],
    end: deeds['policies for claims taken away'],
  },
];

async function changeApplication(
  world: World,
  preferredSingleSignOnMode: string,
) {
  const { id } = world.state.servicePrincipal!;
  await world.graph('PATCH', `/servicePrincipals/${id}`, {
    preferredSingleSignOnMode,
  });
}
