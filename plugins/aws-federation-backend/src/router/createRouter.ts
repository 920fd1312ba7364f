import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RouterOptions } from './RouterOptions';
import { attest } from './routes/attest';
import { checkNow } from './routes/checkNow';
import { downloadMetadata } from './routes/downloadMetadata';
import { forgetFederation } from './routes/forgetFederation';
import { getFederation } from './routes/getFederation';
import { getLocalPeople } from './routes/getLocalPeople';
import { listFederations } from './routes/listFederations';
import { recordFacts } from './routes/recordFacts';
import { releaseLease } from './routes/releaseLease';
import { saveSpecification } from './routes/saveSpecification';
import { schemaBackups } from './routes/schemaBackups';
import { takeLease } from './routes/takeLease';
import { withdrawAttestation } from './routes/withdrawAttestation';
import { explainInvalidRequest, validateRequests } from './validateRequests';

/** The HTTP API, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  // A schema with all its directories has some hundred kilobytes.
  router.use(express.json({ limit: '2mb' }));
  router.use(...validateRequests());
  listFederations(router, options);
  getFederation(router, options);
  forgetFederation(router, options);
  saveSpecification(router, options);
  recordFacts(router, options);
  attest(router, options);
  withdrawAttestation(router, options);
  checkNow(router, options);
  downloadMetadata(router, options);
  getLocalPeople(router, options);
  schemaBackups(router, options);
  takeLease(router, options);
  releaseLease(router, options);
  router.use(explainInvalidRequest);
  return router;
}
