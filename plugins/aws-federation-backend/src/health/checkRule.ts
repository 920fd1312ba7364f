import {
  conditionTypes,
  effects,
  severities,
  urgencies,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import {
  partNames,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { z } from 'zod';

const oneOf = (values: readonly string[]) =>
  z.string().refine(value => values.includes(value), {
    message: `is not one of ${values.join(', ')}`,
  });

const shape = z.object({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is not in kebab case'),
  title: z.string().min(1, 'is empty'),
  condition: oneOf(conditionTypes),
  reads: z.array(oneOf(partNames)),
  reports: z
    .record(
      z.object({
        severity: oneOf(severities),
        effect: oneOf(effects),
        urgency: oneOf(urgencies).optional(),
        growsFrom: z.string().optional(),
      }),
    )
    .refine(reports => Object.keys(reports).length > 0, 'names no reason')
    .refine(
      reports =>
        Object.values(reports).every(
          ({ growsFrom }) => growsFrom === undefined || growsFrom in reports,
        ),
      'has a growsFrom that is no reason of the rule',
    ),
  sources: z.array(z.string()),
  confirm: z
    .object({
      minutes: z.number().nonnegative(),
      silently: z.boolean().optional(),
    })
    .optional(),
  duringSetUp: z.boolean(),
  throughApplication: z.boolean().optional(),
  throughJob: z.boolean().optional(),
  inspect: z.function(),
});

/**
 * A rule of somebody else's, which may be written without types.
 * @throws Error that says what is wrong with it
 */
export function checkRule(rule: Rule): void {
  const { error } = shape.safeParse(rule);
  if (!error) return;
  const { id } = Object(rule);
  const faults = error.issues.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new Error(
    `The rule ${
      typeof id === 'string' ? `"${id}"` : 'without an id'
    } cannot be used: ${faults.join(
      '; ',
    )}. Correct it in the module that adds it.`,
  );
}
