import { EvidenceReader } from './Evidence';

/** Permission sets and their assignments are not read by the quick check. */
export const accessEvidence: EvidenceReader = () => ({
  status: 'Unknown',
  reason: 'NotChecked',
  message: 'Permission sets and their assignments are not checked.',
});
