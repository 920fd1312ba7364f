import { ZodLibrary } from '../actions/ZodLibrary';

/** Outputs of an action that takes something away when it is confirmed. */
export function removalOutput(z: ZodLibrary): {
  organization: ReturnType<ZodLibrary['string']>;
  count: ReturnType<ZodLibrary['number']>;
  changed: ReturnType<ZodLibrary['boolean']>;
  message: ReturnType<ZodLibrary['string']>;
} {
  return {
    organization: z
      .string()
      .describe('Name of the organization, also of its catalog entity.'),
    count: z.number().describe('The number that confirms it.'),
    changed: z.boolean().describe('Whether anything was taken away.'),
    message: z.string().describe('Whom it hits and what was done, as a list.'),
  };
}
