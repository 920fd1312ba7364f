import { JsonDocument } from './documents';

const names = ['errorCode', 'ErrorCode', 'SkipReason'];

/**
 * Entra's codes in these documents, in their order. What has blanks is a text and no
 * code: it may hold names.
 */
export function codesOf(
  ...documents: Array<JsonDocument | undefined>
): string[] {
  return documents
    .flatMap(document => names.map(name => document?.[name]))
    .filter(
      (code): code is string =>
        typeof code === 'string' && /^[\w.-]{1,120}$/.test(code),
    );
}
