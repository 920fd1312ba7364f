import type {
  Federation,
  RemedyTemplate,
  StepState,
} from '@aws-federation/backstage-plugin-aws-federation-common';

/** The checklist: what is done, what is next, what is left. */
export interface SetUp {
  total: number;
  done: StepState[];
  /** Undefined when everything is done. */
  next?: StepState;
  /** What comes after the next one and is not done yet. */
  rest: StepState[];
  /** The template that carries out the next step. */
  template: RemedyTemplate;
  /** The next step is a person's visit to the AWS console. */
  visit: boolean;
}

/** Finds the next step, and who carries it out. */
export function describeSetUp(federation: Federation): SetUp {
  const { steps } = federation.status;
  // Identity Center is enabled in the visit, so it holds up none of the steps before it.
  const open = steps.filter(
    step =>
      step.state !== 'Done' &&
      !(step.id === 'instance' && step.state === 'Pending'),
  );
  const next = open.at(0);
  const beforeVisit =
    next !== undefined &&
    steps.indexOf(next) < steps.findIndex(step => step.id === 'console-visit');

  return {
    total: steps.length,
    done: steps.filter(step => step.state === 'Done'),
    next,
    rest: open.slice(1),
    template: beforeVisit
      ? 'federate-aws-organization'
      : 'complete-aws-federation',
    visit: next?.id === 'console-visit',
  };
}
