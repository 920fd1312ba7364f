import { Inspection, StepContext, StepOutcome } from '../steps/Step';

/**
 * Names of the steps that take a federation apart.
 * @public
 */
export const removalStepIds = [
  'pause-job',
  'delete-job',
  'remove-assignments',
  'delete-application',
] as const;

/** @public */
export type RemovalStepId = (typeof removalStepIds)[number];

/**
 * One step that takes a part of a federation away. Like a configuration step it may be
 * called at any time and any number of times; `Done` is: the part is not there.
 * @public
 */
export interface RemovalStep {
  id: RemovalStepId;
  title: string;
  inspect(context: StepContext): Promise<Inspection>;
  apply(context: StepContext): Promise<StepOutcome>;
}
