import {
  Attestation,
  ConsoleVisitLine,
  consoleVisitLines,
} from '@aws-federation/backstage-plugin-aws-federation-common';
import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { describeSight, Sight } from './describeSight';

/** One line of the visit, as far as it is known to be done. */
export interface VisitState {
  line: ConsoleVisitLine;
  sight?: Sight;
  attestation?: Attestation;
  done: boolean;
}

/** Whether the product knows by itself that a line is done. */
export function isKnown({ sight }: Pick<VisitState, 'sight'>): boolean {
  return sight !== undefined && sight.kind !== 'notSeen';
}

/** What was seen and what was attested of each line, in order. Pure. */
export function describeVisit(federation: Federation): VisitState[] {
  return consoleVisitLines.map(line => {
    const sight = describeSight(line, federation);
    const attestation = federation.recorded.attestations?.[line];
    return {
      line,
      sight,
      attestation,
      done: isKnown({ sight }) || attestation !== undefined,
    };
  });
}
