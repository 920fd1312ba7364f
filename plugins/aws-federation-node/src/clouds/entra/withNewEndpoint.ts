/**
 * Ends a sentence about endpoint and token: with a new endpoint the template asks for the
 * metadata as well.
 * @public
 */
export const withNewEndpoint =
  "; if the endpoint is a new one, with AWS's metadata file as well";
