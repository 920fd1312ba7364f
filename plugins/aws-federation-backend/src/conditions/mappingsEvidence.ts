import { EvidenceReader } from './Evidence';
import { notRead } from './notRead';
import { notThere } from './notThere';

export const mappingsEvidence: EvidenceReader = input => {
  const { snapshot, specification } = input;
  if (!snapshot.provisioning.ok) return notRead(snapshot.provisioning);
  const wanted = specification.provisioning;
  const { mapping } = snapshot.provisioning.value;
  if (
    !wanted ||
    mapping?.userNameSource !== wanted.userNameAttribute ||
    mapping.groupsEnabled !== wanted.groupsEnabled ||
    mapping.missingRequired.length > 0
  ) {
    return notThere('The attribute mappings are not set up yet.');
  }
  return {
    status: 'True',
    reason: 'MappingsMatch',
    message: `userName in AWS comes from ${
      wanted.userNameAttribute
    }; groups are ${wanted.groupsEnabled ? 'on' : 'off'}.`,
  };
};
