import { RefusalTruth } from 'cloud-simulator';
import { Problem } from './problemsOf';

/** Whether it is about sign-in, and each refusal has one of these codes. */
export function isRefusedFor(
  { kind, causes }: Problem,
  codes: ReadonlyArray<RefusalTruth['code']>,
): boolean {
  return (
    kind === 'sign-in' &&
    causes.every(({ refusal }) => refusal && codes.includes(refusal.code))
  );
}
