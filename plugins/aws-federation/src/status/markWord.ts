import { MarkKind } from './MarkKind';

/** The word that stands beside the icon of a row. */
export function markWord(kind: MarkKind): string {
  switch (kind) {
    case 'ok':
      return 'OK';
    case 'information':
      return 'Note';
    case 'warning':
      return 'Warning';
    case 'broken':
      return 'Broken';
    case 'unknown':
      return 'Not known';
    case 'progress':
      return 'Under way';
    case 'next':
      return 'Next';
    case 'open':
      return 'To do';
    default:
      return kind satisfies never;
  }
}
