import { deleteUser } from '../entra/graph/deletedUsers';
import { EntraGroup, EntraUser } from '../state/EntraTenantState';
import { CONTOSO_DOMAIN, seedId } from './seedIds';

/** Given name, surname, department, title. */
const PEOPLE: Array<[string, string, string, string]> = [
  ['Ada', 'Lovelace', 'Research', 'Analyst'],
  ['Grace', 'Hopper', 'Engineering', 'Principal Engineer'],
  ['Alan', 'Turing', 'Research', 'Scientist'],
  ['Katherine', 'Johnson', 'Data', 'Data Scientist'],
  ['Dorothy', 'Vaughan', 'Data', 'Team Lead'],
  ['Mary', 'Jackson', 'Data', 'Data Engineer'],
  ['Edsger', 'Dijkstra', 'Engineering', 'Engineer'],
  ['Barbara', 'Liskov', 'Engineering', 'Architect'],
  ['Donald', 'Knuth', 'Research', 'Scientist'],
  ['Margaret', 'Hamilton', 'Engineering', 'Engineer'],
  ['Dennis', 'Ritchie', 'Engineering', 'Engineer'],
  ['Ken', 'Thompson', 'Engineering', 'Engineer'],
  ['Frances', 'Allen', 'Engineering', 'Engineer'],
  ['John', 'Backus', 'Engineering', 'Engineer'],
  ['Niklaus', 'Wirth', 'Engineering', 'Architect'],
  ['Tony', 'Hoare', 'Research', 'Scientist'],
  ['Radia', 'Perlman', 'Operations', 'Network Engineer'],
  ['Vint', 'Cerf', 'Operations', 'Network Engineer'],
  ['Karen', 'Jones', 'Data', 'Data Analyst'],
  ['Hedy', 'Lamarr', 'Operations', 'Radio Engineer'],
  ['Claude', 'Shannon', 'Research', 'Scientist'],
  ['Jean', 'Bartik', 'Operations', 'Operator'],
  ['Betty', 'Holberton', 'Operations', 'Operator'],
  ['Kathleen', 'Antonelli', 'Operations', 'Operator'],
  ['Søren', 'Ødegård', 'Finance', 'Controller'],
  ['Zoë', 'Müller', 'Finance', 'Accountant'],
  ['Linus', 'Virtanen', 'Support', 'Support Engineer'],
  ['Aiko', 'Tanaka', 'Support', 'Support Engineer'],
  // Trouble: a disabled and a soft deleted account.
  ['Charles', 'Babbage', 'Research', 'Retired'],
  ['Herman', 'Hollerith', 'Operations', 'Left'],
];

/** Everybody in the tenant, with the troubles of life. */
export function contosoUsers(now: Date): EntraUser[] {
  const users = PEOPLE.map(
    ([givenName, surname, department, jobTitle], index) =>
      person({
        userName: ascii(`${givenName}.${surname}`),
        givenName,
        surname,
        department,
        jobTitle,
        employeeId: String(1001 + index),
      }),
  );
  users.push(
    // AWS refuses users without a surname.
    person({ userName: 'plato', givenName: 'Plato', department: 'Data' }),
    person({ userName: 'sappho', givenName: 'Sappho', department: 'Data' }),
    // AWS refuses the second user with the same mail.
    {
      ...person({
        userName: 'helpdesk.north',
        givenName: 'Helpdesk',
        surname: 'North',
        department: 'Support',
      }),
      mail: `helpdesk@${CONTOSO_DOMAIN}`,
    },
    {
      ...person({
        userName: 'helpdesk.south',
        givenName: 'Helpdesk',
        surname: 'South',
        department: 'Support',
      }),
      mail: `helpdesk@${CONTOSO_DOMAIN}`,
    },
    {
      ...person({
        userName: `maria.rossi_fabrikam.example#EXT#`,
        givenName: 'Maria',
        surname: 'Rossi',
        department: 'Partner',
      }),
      mail: 'maria.rossi@fabrikam.example',
      userType: 'Guest',
      creationType: 'Invitation',
    },
    {
      ...person({
        userName: 'no.mail',
        givenName: 'Noam',
        surname: 'Mailless',
        department: 'Support',
      }),
      mail: null,
    },
  );
  byName(users, 'charles.babbage').accountEnabled = false;
  deleteUser(
    byName(users, 'herman.hollerith'),
    new Date(now.getTime() - 5 * 24 * 60 * 60 * 1000),
  );
  return users;
}

/** Groups of the tenant; the ones named `aws-…` are assigned to applications. */
export function contosoGroups(users: EntraUser[]): EntraGroup[] {
  const ids = (...names: string[]) => names.map(name => byName(users, name).id);
  const developers = group(
    'aws-prod-developers',
    ids(
      'edsger.dijkstra',
      'barbara.liskov',
      'dennis.ritchie',
      'ken.thompson',
      'frances.allen',
      'john.backus',
      'niklaus.wirth',
    ),
  );
  const allStaff = group(
    'all-staff',
    users.filter(user => user.userType === 'Member').map(user => user.id),
  );
  return [
    group('aws-prod-admins', ids('grace.hopper', 'margaret.hamilton')),
    developers,
    group(
      'aws-data-engineers',
      ids('dorothy.vaughan', 'mary.jackson', 'plato', 'sappho'),
    ),
    group(
      'aws-data-analysts',
      ids('katherine.johnson', 'karen.jones', 'grace.hopper'),
    ),
    group(
      'aws-gov-operators',
      ids('radia.perlman', 'vint.cerf', 'hedy.lamarr', 'grace.hopper'),
    ),
    group(
      'aws-labs-explorers',
      ids('alan.turing', 'claude.shannon', 'tony.hoare', 'donald.knuth'),
    ),
    // Members of the nested group do not count for provisioning.
    {
      ...group('engineering', ids('grace.hopper')),
      members: [...ids('grace.hopper'), developers.id],
    },
    { ...allStaff, securityEnabled: false, mailEnabled: true },
  ];
}

function person(options: {
  userName: string;
  givenName: string;
  surname?: string;
  department: string;
  jobTitle?: string;
  employeeId?: string;
}): EntraUser {
  const { userName, givenName, surname } = options;
  const userPrincipalName = `${userName}@${CONTOSO_DOMAIN}`;
  return {
    id: seedId(`user:${userName}`),
    userPrincipalName,
    displayName: [givenName, surname].filter(Boolean).join(' '),
    givenName,
    surname: surname ?? null,
    mail: userPrincipalName,
    mailNickname: userName.replace('#EXT#', ''),
    employeeId: options.employeeId ?? null,
    department: options.department,
    jobTitle: options.jobTitle ?? null,
    userType: 'Member',
    accountEnabled: true,
    password: 'simulated-password',
  };
}

function group(displayName: string, members: string[]): EntraGroup {
  return {
    id: seedId(`group:${displayName}`),
    displayName,
    securityEnabled: true,
    mailEnabled: false,
    mailNickname: displayName,
    members,
  };
}

function byName(users: EntraUser[], userName: string): EntraUser {
  const name = `${userName}@${CONTOSO_DOMAIN}`;
  const found = users.find(user => user.userPrincipalName === name);
  if (!found) throw new Error(`The seed has no user ${name}.`);
  return found;
}

/** `Søren.Ødegård` becomes `soren.odegard`. */
function ascii(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ø', 'o')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
