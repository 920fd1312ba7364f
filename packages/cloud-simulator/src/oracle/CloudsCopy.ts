import express from 'express';
import { paths } from '../addresses';
import {
  findFederation,
  findSignIn,
  FoundFederation,
  TiedApplication,
} from '../control/findFederation';
import { troubleMiddleware } from '../http/troubleMiddleware';
import { DefaultProvisioningEngine } from '../provisioning/DefaultProvisioningEngine';
import { ProvisioningEngine } from '../provisioning/ProvisioningEngine';
import { createScimRouter } from '../scim/createScimRouter';
import { SimulatorContext } from '../SimulatorContext';
import { CloudState } from '../state/CloudState';
import { CloudStore } from '../state/CloudStore';
import { keepJobs } from '../state/jobsOf';
import { inProcessFetch } from './inProcessFetch';
import { findSenders, Senders } from './senders';

/** Both clouds once more, as far as one organization needs them, to try something out. */
export interface CloudsCopy extends FoundFederation, Senders {
  context: SimulatorContext;
  /** The application that people find in My Apps for it. */
  signIn: TiedApplication;
  /** The copy's own. */
  clock: { at: Date };
  engine: ProvisioningEngine;
}

/**
 * Copies the state of the clouds and puts the real provisioning engine and the real SCIM
 * endpoint on it; faults hit there too, but nothing waits. Only the jobs that send to the
 * named organization run.
 * @throws ControlError when no organization has that name
 */
export function copyClouds(
  original: SimulatorContext,
  name: string | undefined,
): CloudsCopy {
  const store = CloudStore.inMemory(copyState(original.store.state));
  const clock = { at: original.clock.now() };
  const found = findFederation(store.state, name);
  const senders = findSenders(found);
  for (const tenant of store.state.tenants) {
    for (const servicePrincipal of tenant.servicePrincipals) {
      if (!senders.includes(servicePrincipal)) {
        keepJobs(servicePrincipal, []);
      }
    }
  }
  const app = express();
  const base = { store, clock: { now: () => clock.at } };
  const fetch = inProcessFetch(app, original.apiOrigin);
  const context: SimulatorContext = {
    ...original,
    ...base,
    fetch,
    engine: DefaultProvisioningEngine.create({ ...base, fetch }),
    observer: undefined,
  };
  app.use(troubleMiddleware(context));
  app.use(paths.scim, createScimRouter(context));
  const signIn = findSignIn(store.state, found.organization);
  return {
    ...found,
    signIn: signIn.servicePrincipal ? signIn : found,
    senders,
    context,
    clock,
    engine: context.engine,
  };
}

/** Without what was logged: it is much, and nothing depends on it. */
function copyState(state: CloudState): CloudState {
  return structuredClone({
    ...state,
    latencyMs: 0,
    faults: state.faults.filter(({ kind }) => kind !== 'delay'),
    tenants: state.tenants.map(tenant => ({ ...tenant, provisioningLogs: [] })),
    organizations: state.organizations.map(organization => ({
      ...organization,
      trailEvents: [],
    })),
  });
}
