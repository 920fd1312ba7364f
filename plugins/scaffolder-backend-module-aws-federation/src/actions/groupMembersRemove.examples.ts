import { stepExample } from './stepExample';

const action = 'aws-federation:group-members:remove';

export const groupMembersRemoveExamples = [
  stepExample(
    action,
    'Members',
    'Say what two people lose when they leave a group.',
    { group: 'Operators', members: ['ada@example.com', 'alan@example.com'] },
  ),
  stepExample(action, 'Members', 'Take both out of the group.', {
    group: 'Operators',
    members: ['ada@example.com', 'alan@example.com'],
    confirm: 2,
  }),
];
