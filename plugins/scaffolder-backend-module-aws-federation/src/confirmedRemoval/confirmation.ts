import { ZodLibrary } from '../actions/ZodLibrary';

/** Input with which a person says that they mean it. */
export function confirmation(
  z: ZodLibrary,
  counted: string,
): ReturnType<typeof z.custom<number | undefined>> {
  return z
    .number()
    .int()
    .min(0)
    .optional()
    .describe(
      `${counted} Another number than there are changes nothing; run the action without it to see how many there are.`,
    );
}

/** Outputs of an action that takes something away when it is confirmed. */
export function removalOutput(z: ZodLibrary): {
  organization: ReturnType<ZodLibrary['string']>;
  changed: ReturnType<ZodLibrary['boolean']>;
  message: ReturnType<ZodLibrary['string']>;
} {
  return {
    organization: z
      .string()
      .describe('Name of the organization, also of its catalog entity.'),
    changed: z.boolean().describe('Whether anything was taken away.'),
    message: z.string().describe('Whom it hits and what was done, as a list.'),
  };
}
