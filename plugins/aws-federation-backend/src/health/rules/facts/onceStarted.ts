import { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';
import { whenItGoesOn } from './whenItGoesOn';

/**
 * How a rule tells of what will keep provisioning from working that is paused on purpose:
 * nothing but the pause stops it now. Pure.
 *
 * @param trouble.cause - completes a sentence: no capital, no full stop
 * @param trouble.remedy - as for `whenItGoesOn`
 */
export function onceStarted<T extends RemedyTemplate | undefined>(trouble: {
  cause: string;
  remedy: string;
  remedyTemplate: T;
}): { title: string; remedy: string; remedyTemplate: T } {
  return {
    title: `Provisioning will not work when it is started again: ${trouble.cause}.`,
    ...whenItGoesOn(trouble),
  };
}
