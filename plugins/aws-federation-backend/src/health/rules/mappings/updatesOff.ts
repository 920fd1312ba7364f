import { defineUntickedRule } from './defineUntickedRule';

/** Update is unticked in the mapping of users. */
export const updatesOff = defineUntickedRule({
  id: 'updates-off',
  title: 'Changes to people are not sent',
  reason: 'UpdatesOff',
  traits: { severity: 'warning', effect: 'some-people' },
  action: 'updates',
  box: 'Update',
  effect:
    'People whose name, mail address or status changes stay as they were in AWS: the mapping of users does not update anybody.',
});
