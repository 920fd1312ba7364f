import { defineUntickedRule } from './defineUntickedRule';

/** Create is unticked in the mapping of users: who is not in AWS stays out. */
export const createsOff = defineUntickedRule({
  id: 'creates-off',
  title: 'New people are not sent',
  reason: 'CreatesOff',
  // Changes of those who are in AWS still arrive.
  traits: { severity: 'warning', effect: 'some-people', urgency: 'now' },
  action: 'creates',
  box: 'Create',
  effect:
    'New people do not arrive in AWS: the mapping of users does not create anybody.',
});
