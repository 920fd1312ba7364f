import { ZodLibrary } from './ZodLibrary';

/** The input that names the organization; the same in every action. */
export function organizationInput(
  z: ZodLibrary,
): ReturnType<ZodLibrary['string']> {
  return z
    .string()
    .min(1)
    .max(200)
    .describe(
      'Name of the AWS organization as in awsFederation.organizations, or the ref of its catalog entity.',
    );
}
