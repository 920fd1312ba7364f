import type { LocalPeople } from '@aws-federation/backstage-plugin-aws-federation-common';
import { useApi } from '@backstage/frontend-plugin-api';
import { useCallback, useEffect, useRef, useState } from 'react';
import { awsFederationApiRef } from '../api/awsFederationApiRef';
import { Failure, readFailure } from './readFailure';

/** What is known of the people and groups in AWS without a counterpart. */
export interface LocalPeopleData {
  /** The last answer; stays while a newer one is read or cannot be read. */
  people?: LocalPeople;
  /** Why the last read failed. */
  failure?: Failure;
  isReading: boolean;
  reload(): void;
}

/**
 * Reads once, because it takes both clouds many requests, and again when it is asked for.
 * Mount it anew for another organization.
 */
export function useLocalPeople(organization: string): LocalPeopleData {
  const api = useApi(awsFederationApiRef);
  const [state, setState] = useState<Omit<LocalPeopleData, 'reload'>>({
    isReading: true,
  });
  const request = useRef<AbortController>();

  const read = useCallback(async () => {
    request.current?.abort();
    const controller = new AbortController();
    request.current = controller;
    setState(last => ({ ...last, isReading: true }));
    try {
      const { signal } = controller;
      const people = await api.getLocalPeople(organization, { signal });
      if (!signal.aborted) setState({ people, isReading: false });
    } catch (error) {
      if (!controller.signal.aborted) {
        const failure = readFailure(error);
        setState(last => ({ ...last, failure, isReading: false }));
      }
    }
  }, [api, organization]);

  useEffect(() => {
    read();
    return () => request.current?.abort();
  }, [read]);

  return { ...state, reload: read };
}
