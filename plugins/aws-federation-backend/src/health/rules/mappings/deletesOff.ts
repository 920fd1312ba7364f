import { stayEnabled } from '../facts/stayEnabled';
import { defineUntickedRule } from './defineUntickedRule';

/** Delete is unticked in the mapping of users: Entra takes nobody away. */
export const deletesOff = defineUntickedRule({
  id: 'deletes-off',
  title: 'People who leave are not taken away',
  reason: 'DeletesOff',
  traits: { severity: 'warning', effect: 'some-people' },
  action: 'deletes',
  box: 'Delete',
  effect:
    'People who leave stay enabled in AWS: the mapping of users does not delete or disable anybody.',
  detail: stayEnabled,
});
