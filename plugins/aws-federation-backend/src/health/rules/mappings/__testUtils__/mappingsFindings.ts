import {
  findingsAfter,
  HealthyFederation,
} from '../../../../__testUtils__/healthyFederation';
import { mappingsRules } from '..';

export type Mappings = NonNullable<
  HealthyFederation['facts']['mappings']['mappings']
>;

/** What becomes of the mappings of a healthy federation, or of anything else there. */
export type MappingsChange = (
  mappings: Mappings,
  federation: HealthyFederation,
) => void;

/** What the rules of the mappings find after it. */
export function mappingsFindings(change: MappingsChange) {
  return findingsAfter(mappingsRules, federation =>
    change(federation.facts.mappings.mappings!, federation),
  );
}
