import { TemplateExample } from '@backstage/plugin-scaffolder-node';
import yaml from 'yaml';

/** Example of an action that takes only the organization, or a little more. */
export function stepExample(
  action: string,
  name: string,
  description: string,
  input: Record<string, unknown> = {},
): TemplateExample {
  return {
    description,
    example: yaml.stringify({
      steps: [
        {
          id: action.split(':').slice(1).join('-'),
          action,
          name,
          input: { organization: 'acme-labs', ...input },
        },
      ],
    }),
  };
}
