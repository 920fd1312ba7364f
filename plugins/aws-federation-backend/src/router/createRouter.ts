import express, { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import { RouterOptions } from './RouterOptions';
import { checkNow } from './routes/checkNow';
import { downloadMetadata } from './routes/downloadMetadata';
import { getFederation } from './routes/getFederation';
import { listFederations } from './routes/listFederations';
import { recordFacts } from './routes/recordFacts';
import { saveSpecification } from './routes/saveSpecification';
import { explainInvalidRequest, validateRequests } from './validateRequests';

/** The HTTP API, as `schema/openapi.yaml` describes it. */
export function createRouter(options: RouterOptions): Router {
  const router = PromiseRouter();
  router.use(express.json({ limit: '500kb' }));
  router.use(...validateRequests());
  listFederations(router, options);
  getFederation(router, options);
  saveSpecification(router, options);
  recordFacts(router, options);
  checkNow(router, options);
  downloadMetadata(router, options);
  router.use(explainInvalidRequest);
  return router;
}
