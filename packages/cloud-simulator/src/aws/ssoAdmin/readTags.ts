import { AwsError } from '../AwsError';
import { optionalList, requiredString } from '../validateInput';

const MAX_TAGS = 50;
const keyPattern = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u;

/** `Tags` as a record. */
export function readTags(
  input: Record<string, unknown>,
): Record<string, string> {
  const tags: Record<string, string> = {};
  for (const entry of optionalList(input, 'Tags')) {
    const tag = (entry ?? {}) as Record<string, unknown>;
    const key = requiredString(tag, 'Key', {
      min: 1,
      max: 128,
      pattern: keyPattern,
    });
    if (key.startsWith('aws:')) {
      throw new AwsError(
        'ValidationException',
        `Tag key ${key} must not start with aws:.`,
      );
    }
    tags[key] = requiredString(tag, 'Value', { max: 256, pattern: keyPattern });
  }
  if (Object.keys(tags).length > MAX_TAGS) {
    throw new AwsError(
      'ValidationException',
      `A resource has at most ${MAX_TAGS} tags.`,
    );
  }
  return tags;
}
