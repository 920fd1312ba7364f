import { RequestHandler } from 'express';

/**
 * Lets only this machine in, and no page of a foreign site: the control API has no
 * password, so a browser must not be talked into calling it.
 */
export function requireLoopback(options: {
  apiOrigin: string;
  pageOrigin: string;
}): RequestHandler {
  const origins = [options.apiOrigin, options.pageOrigin];
  return (request, response, next) => {
    const address = request.socket.remoteAddress ?? '';
    const isLocal = ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(address);
    const isLocalName = ['localhost', '127.0.0.1'].includes(request.hostname);
    const origin = request.header('origin');
    if (!isLocal || !isLocalName || (origin && !origins.includes(origin))) {
      response.status(403).json({
        error: {
          message:
            'The control API answers only to this machine. Call it as localhost.',
        },
      });
      return;
    }
    next();
  };
}
