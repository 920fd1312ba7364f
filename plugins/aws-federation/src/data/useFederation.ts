import type { Federation } from '@aws-federation/backstage-plugin-aws-federation-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import { Failure, readFailure } from './readFailure';

const POLL_MILLISECONDS = 30_000;
/** The first check is seconds away. */
const POLL_UNCHECKED_MILLISECONDS = 3_000;

/** What is known of one federation, and how fresh it is. */
export interface FederationData {
  /** The last answer; stays while a newer one is read or cannot be read. */
  federation?: Federation;
  /** ISO 8601 time at which `federation` was read from the backend. */
  readAt?: string;
  /** Why the last read failed; undefined after a successful one. */
  failure?: Failure;
  /** Why the last check that was asked for did not run. */
  checkFailure?: Failure;
  activity: 'idle' | 'reading' | 'checking';
  /** Reads the stored state again. */
  reload(): void;
  /** Has the clouds checked now, and shows the result. */
  checkNow(): void;
  /** Changes the federation and shows the answer; says why when it was not changed. */
  change(call: () => Promise<Federation>): Promise<Failure | undefined>;
}

type Result = Pick<FederationData, 'federation' | 'readAt' | 'failure'>;

/**
 * Reads the stored state of a federation while the page is visible: every 30 seconds, and
 * every 3 until it was checked once.
 * Mount it anew for another organization.
 */
export function useFederation(organization: string): FederationData {
  const api = useApi(awsFederationApiRef);
  const [result, setResult] = useState<Result>({});
  const [checkFailure, setCheckFailure] = useState<Failure>();
  const [activity, setActivity] = useState<FederationData['activity']>('idle');
  const request = useRef<AbortController>();
  const unchecked = useRef(false);
  const checking = useRef(false);

  const run = useCallback(
    async (
      kind: 'reading' | 'checking',
      call: (signal: AbortSignal) => Promise<Federation>,
    ): Promise<Failure | undefined> => {
      // A later request replaces an earlier one, so an old answer never wins.
      request.current?.abort();
      const controller = new AbortController();
      request.current = controller;
      setActivity(kind);
      try {
        const federation = await call(controller.signal);
        if (!controller.signal.aborted) {
          unchecked.current = !federation.status.observedAt;
          setResult({ federation, readAt: new Date().toISOString() });
        }
        return undefined;
      } catch (error) {
        return controller.signal.aborted ? undefined : readFailure(error);
      } finally {
        if (!controller.signal.aborted) {
          setActivity('idle');
        }
      }
    },
    [],
  );

  const read = useCallback(async () => {
    if (checking.current) {
      return;
    }
    const failure = await run('reading', signal =>
      api.getFederation(organization, { signal }),
    );
    if (failure) {
      setResult(last => ({ ...last, failure }));
    }
  }, [api, organization, run]);

  const check = useCallback(async () => {
    if (checking.current) {
      return;
    }
    checking.current = true;
    setCheckFailure(undefined);
    const failure = await run('checking', signal =>
      api.checkNow(organization, { signal }),
    );
    checking.current = false;
    setCheckFailure(failure);
  }, [api, organization, run]);

  const change = useCallback(async (call: () => Promise<Federation>) => {
    try {
      const federation = await call();
      if (!checking.current) {
        // What is being read now may be older than the change.
        request.current?.abort();
        setActivity('idle');
      }
      setResult({ federation, readAt: new Date().toISOString() });
      return undefined;
    } catch (error) {
      return readFailure(error);
    }
  }, []);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let stopped = false;

    async function poll() {
      clearTimeout(timer);
      await read();
      clearTimeout(timer);
      if (!stopped && !document.hidden) {
        timer = setTimeout(
          poll,
          unchecked.current ? POLL_UNCHECKED_MILLISECONDS : POLL_MILLISECONDS,
        );
      }
    }
    function onVisibilityChange() {
      if (document.hidden) {
        clearTimeout(timer);
      } else {
        poll();
      }
    }

    poll();
    document.addEventListener('visibilitychange', onVisibilityChange);
    return () => {
      stopped = true;
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', onVisibilityChange);
      request.current?.abort();
      checking.current = false;
    };
  }, [read]);

  return {
    ...result,
    checkFailure,
    activity,
    reload: read,
    checkNow: check,
    change,
  };
}
