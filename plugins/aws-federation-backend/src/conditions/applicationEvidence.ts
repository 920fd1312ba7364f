import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const applicationEvidence: EvidenceReader = input => {
  const { snapshot, specification } = input;
  const { displayName } = specification.application;
  if (!snapshot.application.ok) return notRead(snapshot.application);
  const { application, servicePrincipal } = snapshot.application.value;
  if (!application || !servicePrincipal) {
    return notThere(`There is no enterprise application "${displayName}" yet.`);
  }
  return {
    status: 'True',
    reason: 'ApplicationFound',
    message: `Enterprise application "${displayName}" exists.`,
  };
};
