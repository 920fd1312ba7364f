import { ExportRefusal, jobsOf } from 'cloud-simulator';
import { isAlike } from './causes';
import { Problem } from './problemsOf';
import { Seen } from './Seen';

/** Whether Entra has tried somebody, or something, who was refused like this. */
export function hasMet(
  { state: { servicePrincipal } }: Pick<Seen, 'state'>,
  exportRefusal: ExportRefusal,
): boolean {
  return jobsOf(servicePrincipal)
    .flatMap(({ escrows }) => Object.values(escrows))
    .some(({ refusal }) => refusal && isAlike(refusal, exportRefusal));
}

/** What AWS refuses to everybody, or Entra cannot put together, and has met nobody. */
export function isUnmetTrouble({ causes }: Problem, seen: Seen): boolean {
  return causes.every(
    ({ exportRefusal }) =>
      exportRefusal &&
      !hasMet(seen, exportRefusal) &&
      // Which functions Entra knows nobody else can tell.
      (exportRefusal.status === null ||
        // What the mapping makes AWS refuse the mapping shows.
        seen.state.clouds.faults.some(
          ({ operation, kind, status }) =>
            /^SCIM (POST|PATCH)/.test(operation) &&
            (kind === 'status' ? status : 0) === exportRefusal.status,
        )),
  );
}
