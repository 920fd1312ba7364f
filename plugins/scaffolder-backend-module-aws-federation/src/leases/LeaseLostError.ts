import { CustomErrorBase } from '@backstage/errors';

/** Another run may be changing the federation: this one must stop. */
export class LeaseLostError extends CustomErrorBase {
  name = 'LeaseLostError' as const;
}
