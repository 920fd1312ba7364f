import express, { ErrorRequestHandler, Express } from 'express';
import { createAwsRouter } from '../aws/createAwsRouter';
import { createAccessPortalRouter } from '../console/createAccessPortalRouter';
import { createConsoleRouter } from '../console/createConsoleRouter';
import { createSignInRouter } from '../console/createSignInRouter';
import { createControlRouter } from '../control/createControlRouter';
import { createEntraLoginRouter } from '../entra/createEntraLoginRouter';
import { createEntraPortalRouter } from '../entra/createEntraPortalRouter';
import { createGraphRouter } from '../entra/createGraphRouter';
import { createScimRouter } from '../scim/createScimRouter';
import { paths } from '../addresses';
import { SimulatorContext } from '../SimulatorContext';
import { graphRateLimit } from './graphRateLimit';
import { requireHttps } from './requireHttps';
import { requireLoopback } from './requireLoopback';
import { troubleMiddleware } from './troubleMiddleware';

// Express knows an error handler by its four parameters.
const answerError: ErrorRequestHandler = (error, request, response, _next) => {
  const status =
    typeof error.status === 'number' && error.status >= 400
      ? error.status
      : 500;
  if (status >= 500) {
    process.stderr.write(
      `${request.method} ${request.baseUrl}${request.path} failed: ${
        error.stack ?? error
      }\n`,
    );
  }
  if (response.headersSent) {
    response.end();
    return;
  }
  response.status(status).json({
    error: { code: 'SimulatorError', message: String(error.message) },
  });
};

/** Both clouds as one Express application, served over HTTPS and HTTP alike. */
export function createSimulatorApp(context: SimulatorContext): Express {
  const app = express();
  app.disable('x-powered-by');
  app.use(requireHttps);
  // Clients set their clock by it, and Node's own header lags behind a clock that is moved.
  app.use((_request, response, next) => {
    response.setHeader('Date', context.clock.now().toUTCString());
    next();
  });
  app.use(
    paths.control,
    requireLoopback(context),
    createControlRouter(context),
  );
  app.use(graphRateLimit(context));
  app.use(troubleMiddleware(context));

  app.use(paths.graph, createGraphRouter(context));
  app.use(paths.aws, createAwsRouter(context));
  app.use(paths.scim, createScimRouter(context));
  app.use(paths.console, createConsoleRouter(context));
  app.use(paths.accessPortal, createAccessPortalRouter(context));
  app.use(paths.signIn, createSignInRouter(context));
  app.use('/entra', createEntraPortalRouter(context));
  app.get('/', (_request, response) => response.redirect(paths.control));
  // Last, because its first path segment is the id of a tenant.
  app.use(createEntraLoginRouter(context));
  app.use(answerError);
  return app;
}
