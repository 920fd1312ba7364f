import { awsFederationCheckPermission } from '@aws-federation/backstage-plugin-aws-federation-common';
import { usePermission } from '@backstage/plugin-permission-react';
import { useEffect, useRef } from 'react';
import type { FederationData } from './useFederation';

const PAUSE_MILLISECONDS = 20_000;

/**
 * Has the clouds checked when the reader comes back from AWS's own pages, where they
 * may have changed something. Not for people who may not ask for a check.
 */
export function useCheckOnReturn(
  data: Pick<FederationData, 'checkNow'>,
  options: { enabled: boolean },
): void {
  const { allowed } = usePermission({
    permission: awsFederationCheckPermission,
  });
  const isActive = allowed && options.enabled;
  const { checkNow } = data;
  const lastAsked = useRef(Date.now());

  useEffect(() => {
    function onReturn() {
      if (document.hidden || !isActive) {
        return;
      }
      if (Date.now() - lastAsked.current > PAUSE_MILLISECONDS) {
        lastAsked.current = Date.now();
        checkNow();
      }
    }
    window.addEventListener('focus', onReturn);
    document.addEventListener('visibilitychange', onReturn);
    return () => {
      window.removeEventListener('focus', onReturn);
      document.removeEventListener('visibilitychange', onReturn);
    };
  }, [checkNow, isActive]);
}
