import { ZodLibrary } from '../actions/ZodLibrary';

/** Input with which a person says that they mean it. */
export function confirmationInput(
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
