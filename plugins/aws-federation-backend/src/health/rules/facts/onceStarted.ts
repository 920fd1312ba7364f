import { RemedyTemplate } from '@aws-federation/backstage-plugin-aws-federation-common';

/**
 * How a rule tells of what will keep provisioning from working that is paused on purpose:
 * nothing but the pause stops it now, and nobody is to end the pause by the way. Pure.
 *
 * @param trouble.cause - completes a sentence: no capital, no full stop
 * @param trouble.remedy - whole sentences, the first of them an imperative
 * @param trouble.remedyTemplate - where the remedy names one: it starts the job as well
 */
export function onceStarted<T extends RemedyTemplate | undefined>(trouble: {
  cause: string;
  remedy: string;
  remedyTemplate: T;
}): { title: string; remedy: string; remedyTemplate: T } {
  const { cause, remedy, remedyTemplate } = trouble;
  const leave = `Leave it as long as provisioning is to stay paused${
    remedyTemplate ? ', for the template starts it again' : ''
  }.`;
  return {
    title: `Provisioning will not work when it is started again: ${cause}.`,
    remedy: `${leave} When it is to go on, ${
      remedy.charAt(0).toLowerCase() + remedy.slice(1)
    }`,
    remedyTemplate,
  };
}
