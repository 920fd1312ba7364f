import { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * A remedy that is to wait while provisioning is paused on purpose: nobody is to end the
 * pause by the way. Pure.
 *
 * @param action.remedy - whole sentences, the first of them an imperative
 * @param action.remedyTemplate - where the remedy names one: it starts the job as well
 */
export function whenItGoesOn<T extends RemedyTemplate | undefined>(action: {
  remedy: string;
  remedyTemplate: T;
}): { remedy: string; remedyTemplate: T } {
  const { remedy, remedyTemplate } = action;
  const leave = `Leave it as long as provisioning is to stay paused${
    remedyTemplate ? ', for the template starts it again' : ''
  }.`;
  return {
    remedy: `${leave} When it is to go on, ${
      remedy.charAt(0).toLowerCase() + remedy.slice(1)
    }`,
    remedyTemplate,
  };
}
