import { RequestHandler } from 'express';

/** The APIs are served over HTTPS only, as in reality; plain HTTP is for a browser's pages. */
export const requireHttps: RequestHandler = (request, response, next) => {
  const isApi = /^\/(graph|aws|scim)(\/|$)|^\/[^/]+\/oauth2\//.test(
    request.path,
  );
  if (isApi && !request.secure) {
    response.status(403).json({
      error: {
        code: 'HttpsRequired',
        message:
          'This API is served over HTTPS only. Use the address that starts with https.',
      },
    });
    return;
  }
  next();
};
