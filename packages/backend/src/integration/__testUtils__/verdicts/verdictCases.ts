import fc from 'fast-check';
import { mutations } from '../states/startingStates';
import { deeds } from './deeds';
import { customApplicationDeeds } from './deeds/customApplicationDeeds';
import { groupDeeds } from './deeds/groupDeeds';
import { newApplicationDeeds } from './deeds/newApplicationDeeds';
import { peopleDeeds } from './deeds/peopleDeeds';
import { sharedUserDeeds } from './deeds/sharedUserDeeds';
import { specifiedDeeds } from './deeds/specifiedDeeds';

export const verdictStarts = [
  'groups off',
  'groups on',
  // As 'groups off', and nobody's mail address is the user principal name.
  'userName from mail',
  'before start',
  // As 'groups off', and the portal has recorded nothing: its first check adopts it.
  'adopted',
  // As 'adopted', and that first check was before.
  'long adopted',
] as const;

/** A state in words: a federation, and what happens to it. */
export interface VerdictCase {
  start: (typeof verdictStarts)[number];
  happenings: string[];
}

/** Nobody can do that to a federation that works: the gallery's template is for ever. */
const impossible = ['application of AWS Single-Account Access'];

/** Everything that can happen, by its name: at once the mutations, then the deeds. */
export const happenings: readonly string[] = [
  ...Object.keys(mutations).filter(name => !impossible.includes(name)),
  ...Object.keys(deeds),
];

/** What tells whether adoption takes over what is right, and no more. */
const beforeAdoption: readonly string[] = [
  'reply URL elsewhere alone',
  'reply URL of another organization',
  'another reply URL before ours',
  'another reply URL before ours, and none is the default',
  'dual-stack reply URL alone',
  'identifier elsewhere alone',
  'another identifier before ours',
  'one more identifier',
  'assertions encrypted by the app registration',
  'the response alone is signed, by a policy',
  'NameID from the mail by a policy',
  'NameID from employeeId in the portal',
  'certificate changed in AWS by hand',
  'certificate changed in both clouds by hand',
  'metadata of another tenant in AWS',
  'application switched off',
  'service principal deleted',
];

const signInAlone = 'sign-in alone was set up, and people were made by hand';

/** What was told wrongly once of federations that were set up by hand. */
const ofAdopted: readonly VerdictCase[] = [
  // Sign-in alone, which is to be finished.
  ['no job'],
  ['no job', 'another application serves AWS'],
  ['job deleted, and another one made by hand'],
  ['job deleted, and another one made by hand', 'application switched off'],
  ['two applications of the name'],
  ...[
    [],
    ['application switched off'],
    ['trusted access of IAM Identity Center is disabled'],
    ['nobody assigned'],
    ['only a certificate that has ended'],
    ['no reply URL'],
    ['assertions encrypted by the app registration'],
  ].map(names => [signInAlone, ...names]),
  ['no identifier', 'token ended, told as published'],
  ['no identifier', 'application switched off'],
  ['no identifier', 'nobody assigned'],
  ['identifier elsewhere alone', 'application switched off'],
  [
    'identifier elsewhere alone',
    'claims for access control by a policy, one of them twice',
  ],
  ['nobody assigned', 'scoping filter that nobody specified'],
  // Who is unassigned stays where everybody is sent, however Entra passes her by.
  ['everybody in scope', 'groups are not matched'],
  ['everybody in scope', 'matched by externalId'],
  ['mapping of groups off', 'everybody in scope by the portal'],
  ['everybody in scope', 'people are not updated'],
  ['somebody changed in Entra', 'everybody in scope by the portal'],
  [
    'portal knows nothing',
    'initial cycle in many runs',
    'a run holds the federation and paused the job',
  ],
].map(names => ({ start: 'adopted', happenings: names }));

/** What was told wrongly once where Entra sends groups. */
const ofSentGroups: readonly VerdictCase[] = [
  [
    'filter that leaves all groups out',
    'somebody leaves while the job is made anew',
  ],
  ['filter that lets the specified group pass', 'the group is renamed'],
  ['deletions are skipped', 'filter that lets one person pass'],
  ['NameID from employeeId in the portal', 'userName from employeeId'],
].map(names => ({ start: 'groups on', happenings: names }));

/** Groups are made in AWS only where Entra sends none. */
const ofGroupsOff = [
  'a specified group of AWS is deleted there',
  'somebody is taken out of a specified group of AWS',
];

/** What befalls groups of Entra matters most where it sends them. */
const ofGroupsOn = [
  ...Object.keys(groupDeeds),
  ...Object.keys(deeds).filter(
    name =>
      /\bgroups?\b/.test(name) &&
      ![...ofGroupsOff, 'mapping of groups on'].includes(name),
  ),
];

/** They come and go by the group, whether or not it is sent. */
const peopleInGroups = [
  ...Object.keys(peopleDeeds),
  ...Object.keys(specifiedDeeds),
].filter(name => ofGroupsOn.includes(name));

/** What changes how people are called, in Entra and in AWS. */
const ofNames = [
  ...Object.keys(peopleDeeds),
  ...Object.keys(sharedUserDeeds),
  ...happenings.filter(name => /userName|NameID|mail|matched/.test(name)),
].filter((name, index, all) => all.indexOf(name) === index);

function startOf(name: string, index: number): VerdictCase['start'] {
  if (ofGroupsOn.includes(name)) return 'groups on';
  return index % 2 && !ofGroupsOff.includes(name) ? 'groups on' : 'groups off';
}

/** Each by itself, and nothing. */
export const singles: readonly VerdictCase[] = [
  ...verdictStarts.map(start => ({
    start,
    happenings: [],
  })),
  ...happenings.map((name, index) => ({
    start: startOf(name, index),
    happenings: [name],
  })),
  ...peopleInGroups.map(name => ({
    start: 'groups off' as const,
    happenings: [name],
  })),
  ...[
    'somebody is skipped, and ten days pass unseen',
    'somebody is skipped, and 40 days pass unseen',
    'identifier of another identity store',
    'no identifier',
    'no reply URL',
    'reply URL of the template',
    'another application serves AWS',
    ...Object.keys(customApplicationDeeds),
    ...beforeAdoption,
  ].map(name => ({ start: 'adopted' as const, happenings: [name] })),
  ...ofAdopted,
  // The specification was taken over from what was there before.
  ...Object.keys(newApplicationDeeds).map(name => ({
    start: 'long adopted' as const,
    happenings: [name],
  })),
  ...ofSentGroups,
  ...ofNames.map(name => ({
    start: 'userName from mail' as const,
    happenings: [name],
  })),
];

/** Up to four things, half of the time two. */
export const anyCase: fc.Arbitrary<VerdictCase> = fc.record({
  start: fc.oneof(
    { weight: 5, arbitrary: fc.constant('groups off' as const) },
    { weight: 5, arbitrary: fc.constant('groups on' as const) },
    { weight: 2, arbitrary: fc.constant('userName from mail' as const) },
    { weight: 1, arbitrary: fc.constant('before start' as const) },
    { weight: 2, arbitrary: fc.constant('adopted' as const) },
    { weight: 1, arbitrary: fc.constant('long adopted' as const) },
  ),
  happenings: fc.oneof(
    { weight: 1, arbitrary: few(2, 2) },
    { weight: 1, arbitrary: few(1, 4) },
  ),
});

function few(minLength: number, maxLength: number): fc.Arbitrary<string[]> {
  return fc.shuffledSubarray([...happenings], { minLength, maxLength });
}
