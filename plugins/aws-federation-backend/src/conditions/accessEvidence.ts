import { EvidenceReader } from './Evidence';
import { notThere } from './notThere';

export const accessEvidence: EvidenceReader = ({ snapshot }) => {
  if (!snapshot.access.ok) {
    // People sign in all the same, so that nothing else is in doubt.
    return {
      status: 'Unknown',
      reason: 'AccessNotRead',
      message: snapshot.access.reason,
    };
  }
  const { permissionSets, accounts, complete } = snapshot.access.value;
  if (accounts === 0) {
    return notThere('No account has a permission set.');
  }
  return {
    status: 'True',
    reason: 'AccessGiven',
    message: `${permissionSets} permission ${
      permissionSets === 1 ? 'set' : 'sets'
    } in ${complete ? '' : 'at least '}${accounts} ${
      accounts === 1 ? 'account' : 'accounts'
    }.`,
  };
};
