/** What an icon and its colour stand for. */
export type MarkKind =
  | 'ok'
  | 'information'
  | 'warning'
  | 'broken'
  | 'unknown'
  | 'progress'
  | 'next'
  | 'open';
