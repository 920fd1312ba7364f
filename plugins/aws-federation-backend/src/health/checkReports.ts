import {
  Report,
  Rule,
} from '@aws-federation/backstage-plugin-aws-federation-node';
import { z } from 'zod';

const shape = z.array(
  z.object({
    reason: z.string(),
    subject: z.string().optional(),
    title: z.string(),
    detail: z.string().optional(),
    remedy: z.string(),
    remedyTemplate: z.string().optional(),
    remedyInputs: z.record(z.unknown()).optional(),
    remedyPage: z
      .object({ title: z.string(), url: z.string().optional() })
      .optional(),
    affected: z.number().optional(),
    affectedIds: z.array(z.string()).optional(),
    since: z
      .string()
      .refine(time => !Number.isNaN(Date.parse(time)), 'is no time')
      .optional(),
    certain: z.boolean().optional(),
    onlyIfKnown: z.boolean().optional(),
    source: z.string(),
    reference: z.string().optional(),
  }),
);

/**
 * What a rule has answered, when it is what a rule may answer.
 * @throws Error that says what is wrong with it
 */
export function checkReports(rule: Rule, answer: unknown): Report[] {
  if (answer instanceof Promise) {
    // Whatever it ends with, nobody waits for it.
    answer.catch(() => undefined);
    throw new Error('It answers a promise, and a rule answers at once.');
  }
  if (!Array.isArray(answer)) {
    throw new Error('It does not answer a list of reports.');
  }
  const { error } = shape.safeParse(answer);
  if (error) {
    const [{ path, message }] = error.issues;
    throw new Error(`Its report ${path.join('.')} is wrong: ${message}.`);
  }
  const reports: Report[] = answer;
  const unknown = reports.find(
    ({ reason }) => !Object.hasOwn(rule.reports, reason),
  );
  if (unknown) {
    throw new Error(
      `It reports "${unknown.reason}", which is none of its reasons.`,
    );
  }
  return reports;
}
