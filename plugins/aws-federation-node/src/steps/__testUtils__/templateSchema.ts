import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';

/** A schema with the least that a mapping of people and of groups has. */
export function templateSchema(): SynchronizationSchema {
  return {
    id: 'schema',
    directories: [
      {
        id: 'directory',
        name: 'Azure Active Directory',
        objects: [
          {
            name: 'User',
            attributes: [{ name: 'userPrincipalName' }, { name: 'mail' }],
          },
        ],
      },
    ],
    synchronizationRules: [
      {
        id: 'rule',
        sourceDirectoryName: 'Azure Active Directory',
        objectMappings: [
          {
            sourceObjectName: 'User',
            enabled: true,
            attributeMappings: [
              {
                targetAttributeName: 'userName',
                matchingPriority: 1,
                source: { type: 'Attribute', name: 'mail' },
              },
              {
                targetAttributeName: 'active',
                source: {
                  type: 'Function' as const,
                  expression: 'Not([IsSoftDeleted])',
                },
              },
              ...Object.entries({
                displayName: 'displayName',
                'name.givenName': 'givenName',
                'name.familyName': 'surname',
              }).map(([target, name]) => ({
                targetAttributeName: target,
                source: { type: 'Attribute' as const, name },
              })),
            ],
          },
          {
            sourceObjectName: 'Group',
            enabled: true,
            attributeMappings: ['displayName', 'members'].map(target => ({
              targetAttributeName: target,
              matchingPriority: target === 'displayName' ? 1 : 0,
              source: { type: 'Attribute' as const, name: target },
            })),
          },
        ],
      },
    ],
  };
}
