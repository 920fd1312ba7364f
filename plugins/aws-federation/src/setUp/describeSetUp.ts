import type {
  Federation,
  StepState,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import { FederationTemplate } from '../links/templateLink';

/** The checklist: what is done, what is next, what is left. */
export interface SetUp {
  total: number;
  done: StepState[];
  /** Undefined when everything is done. */
  next?: StepState;
  /** What comes after the next one and is not done yet. */
  rest: StepState[];
  /** The template that carries out the next step. */
  template: FederationTemplate;
  /** The next step is a person's visit to the AWS console. */
  visit: boolean;
}

/** Finds the next step, and who carries it out. */
export function describeSetUp(federation: Federation): SetUp {
  const { steps } = federation.status;
  const visitIndex = steps.findIndex(step => step.id === 'console-visit');
  const nextIndex = steps.findIndex(step => step.state !== 'Done');
  const next = nextIndex < 0 ? undefined : steps[nextIndex];
  const beforeVisit = nextIndex < visitIndex;

  return {
    total: steps.length,
    done: steps.filter(step => step.state === 'Done'),
    next,
    rest: steps.filter(
      (step, index) => index > nextIndex && step.state !== 'Done',
    ),
    template:
      next && beforeVisit
        ? 'federate-aws-organization'
        : 'complete-aws-federation',
    visit: next?.id === 'console-visit',
  };
}
