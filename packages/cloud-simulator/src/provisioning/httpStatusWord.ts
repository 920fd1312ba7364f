const words: Record<number, string> = {
  200: 'OK',
  201: 'Created',
  400: 'BadRequest',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'NotFound',
  405: 'MethodNotAllowed',
  408: 'RequestTimeout',
  409: 'Conflict',
  412: 'PreconditionFailed',
  429: 'TooManyRequests',
  500: 'InternalServerError',
  501: 'NotImplemented',
  502: 'BadGateway',
  503: 'ServiceUnavailable',
  504: 'GatewayTimeout',
};

/**
 * Name that Entra writes in place of an HTTP status, for example `Conflict`: that of .NET
 * (https://learn.microsoft.com/dotnet/api/system.net.httpstatuscode). A status without a
 * name comes as its number.
 */
export function httpStatusWord(status: number): string {
  return words[status] ?? String(status);
}
