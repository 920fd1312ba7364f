import express, { ErrorRequestHandler, Request, Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { tellTruth } from '../oracle/tellTruth';
import { createSeed } from '../seeds/createSeed';
import { SimulatorContext } from '../SimulatorContext';
import { addAwsDeeds } from './addAwsDeeds';
import { addFault } from './addFault';
import { addSynchronizationActions } from './addSynchronizationActions';
import { addSignInDeeds } from './addSignInDeeds';
import { ControlError } from './ControlError';
import { controlPage } from './controlPage';
import { expireCertificate } from './expireCertificate';
import { expireTokens } from './expireTokens';
import { findFederation } from './findFederation';
import { moveTenants } from './moveTenants';
import { Input, readInput } from './readInput';
import { restrictTenants } from './restrictTenants';
import { runCycleNow } from './runCycleNow';
import { summarizeState } from './summarizeState';

const answerControlError: ErrorRequestHandler = (
  error,
  _request,
  response,
  next,
) => {
  if (error instanceof ControlError) {
    response.status(error.status).json({ error: { message: error.message } });
  } else {
    next(error);
  }
};

/** Everything that a person or a test does to the clouds from outside. */
export function createControlRouter(context: SimulatorContext): Router {
  const { store, clock, apiOrigin, pageOrigin } = context;
  const router = PromiseRouter();
  router.use(express.json(), express.urlencoded({ extended: false }));

  /** Does one thing, then answers the new state, or leads a form back to the page. */
  function action(
    path: string,
    act: (input: Input, request: Request) => Promise<void> | void,
    method: 'post' | 'delete' = 'post',
  ) {
    router[method](path, async (request, response) => {
      await act(readInput(request.body), request);
      store.changed();
      if (request.is('application/x-www-form-urlencoded')) {
        response.redirect(303, request.baseUrl);
      } else {
        response.json(summarizeState(context));
      }
    });
  }

  router.get('/', (_request, response) => {
    response.type('html').send(controlPage(summarizeState(context)));
  });
  router.get('/state', (_request, response) => {
    response.json(summarizeState(context));
  });
  router.get('/truth', async (request, response) => {
    const { organization } = request.query;
    response.json(await tellTruth(context, String(organization ?? '')));
  });
  action('/cycle', async input => {
    await runCycleNow(context, input.text('organization'));
  });
  addSynchronizationActions(action, context);
  action('/token/expire', input => {
    expireTokens(
      findFederation(store.state, input.text('organization')),
      input.time('at') ?? clock.now(),
    );
  });
  action('/certificate/expire', async input => {
    await expireCertificate(
      findFederation(store.state, input.text('organization')),
      input.time('at') ?? clock.now(),
    );
  });
  action('/tenant-cloud', input => {
    moveTenants(store.state, input.text('cloud'));
  });
  action('/tenant-restriction', input => {
    restrictTenants(store.state, input.text('restriction'));
  });
  action('/latency', input => {
    store.state.latencyMs = input.amount('ms') ?? 0;
  });
  action('/replication-lag', input => {
    store.state.replicationLagMs = input.amount('ms') ?? 0;
  });
  action('/rate-limit', input => {
    store.state.graphRequestsPer10s = input.amount('graphRequestsPer10s');
    store.state.graphOwnRequestsPer10s = input.amount('graphOwnRequestsPer10s');
    store.state.awsRequestsPerSecond = input.amount('awsRequestsPerSecond');
  });
  action('/async-writes', input => {
    store.state.asyncWriteMs = input.amount('ms');
  });
  action('/faults', input => {
    store.state.faults.push(addFault(input));
  });
  action(
    '/faults',
    () => {
      store.state.faults = [];
    },
    'delete',
  );
  addSignInDeeds(action, context);
  addAwsDeeds(action, context);
  action('/reset', async input => {
    const seed = input.text('seed') ?? store.state.seed;
    try {
      store.replace(await createSeed(seed, { clock, apiOrigin, pageOrigin }));
    } catch (error) {
      throw new ControlError(
        400,
        error instanceof Error ? error.message : String(error),
      );
    }
  });
  router.use(answerControlError);
  return router;
}
