import type { SynchronizationSchema } from '@microsoft/microsoft-graph-types';

/** Why a schema cannot be written back; undefined: it can. */
export function withoutDirectories({
  directories,
}: SynchronizationSchema): string | undefined {
  return directories?.length
    ? undefined
    : 'Entra answered the schema of the synchronization job without its directories; writing it back would delete them, so nothing was changed. Run this again.';
}
