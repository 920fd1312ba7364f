/** .NET's names of HTTP statuses, which Entra writes in place of the number. */
const statusWords: Readonly<Record<string, number>> = {
  badrequest: 400,
  unauthorized: 401,
  paymentrequired: 402,
  forbidden: 403,
  notfound: 404,
  methodnotallowed: 405,
  requesttimeout: 408,
  conflict: 409,
  unprocessableentity: 422,
  toomanyrequests: 429,
  internalservererror: 500,
  notimplemented: 501,
  badgateway: 502,
  serviceunavailable: 503,
  gatewaytimeout: 504,
};

/** What Entra quotes of the answer comes last, so that the frame is asked first. */
const places = [
  /status\s?code:?\s+"?(\d{3}|[a-z]+)/i,
  /\bHTTP[/ ]\(?(\d{3})\b/i,
  /remote server returned an error: \((\d{3})\)/i,
  /"status"\s*:\s*"?(\d{3})/i,
];

/**
 * The HTTP status with which AWS answered Entra, as Entra repeats it in its errors and
 * logs: `StatusCode: Conflict`, `Response Status Code: Unauthorized`, `HTTP status code
 * 409`, or only in the body that it quotes.
 *
 * @returns undefined: the text names none
 */
export function answeredStatus(text: string): number | undefined {
  for (const place of places) {
    const found = place.exec(text)?.[1].toLowerCase();
    const status = found && (Number(found) || statusWords[found]);
    if (status) return status;
  }
  return undefined;
}
