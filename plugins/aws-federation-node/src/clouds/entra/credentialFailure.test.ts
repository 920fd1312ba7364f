import {
  CredentialFailure,
  classifyCredentialFailure,
} from './credentialFailure';

const scim = 'SystemForCrossDomainIdentityManagement';
const tried = (filter: string, status: string, content: string) =>
  `While attempting to validate our authorization to access your application, we received this unexpected response: \r\nReceived response from Web resource.\r\n   Resource: https://scim.eu-central-1.amazonaws.com/f3v0/scim/v2/Users?filter=${filter}+eq+"0a1b2c3d"\r\n   Operation: GET \r\n   Response Status Code: ${status}\r\n   Response Headers: x-amzn-RequestId: 0f0f\r\nDate: Wed, 25 Nov 2026 10:00:00 GMT\r\n   Response Content: ${content}`;

describe('classifyCredentialFailure', () => {
  it.each<[string, string | undefined, string | undefined, CredentialFailure]>([
    [
      'an ended token, in a quarantine',
      `${scim}CredentialValidationFailure`,
      undefined,
      'refused',
    ],
    [
      'an ended token, with the answer',
      `${scim}CredentialValidationFailure`,
      tried('userName', 'Unauthorized', '{"message":"UnauthorizedException"}'),
      'refused',
    ],
    [
      'a refusal under the code of something unreachable',
      `${scim}CredentialValidationUnavailable`,
      tried('userName', 'Forbidden', '{"message":"AccessDeniedException"}'),
      'forbidden',
    ],
    [
      'the short code of the portal',
      'CredentialValidationUnavailable',
      'An error occurred while sending the request.',
      'unreachable',
    ],
    [
      'a host that is not found',
      `${scim}CredentialValidationUnavailable`,
      "The remote name could not be resolved: 'scim.example.com'",
      'unreachable',
    ],
    [
      'a server in trouble',
      `${scim}CredentialValidationUnavailable`,
      tried('userName', 'InternalServerError', ''),
      'unreachable',
    ],
    [
      'throttling under the code of a failure',
      `${scim}CredentialValidationFailure`,
      tried('userName', '429', ''),
      'unreachable',
    ],
    [
      'the sentence that Entra has for everything',
      `${scim}CredentialValidationUnavailable`,
      'We are not able to connect to your application while attempting to validate our authorization to access your application. Please ensure that you have provided valid credentials to the application and reach out to the application developer.',
      'unknown',
    ],
    [
      'unreachable, without details',
      `${scim}CredentialValidationUnavailable`,
      '',
      'unreachable',
    ],
    [
      'the code of 2021 with its own text',
      `${scim}InvalidCredentials`,
      'You appear to have entered invalid credentials. Please confirm you are using the correct information for an administrative account.',
      'unknown',
    ],
    [
      'the code of 2021 with the answer',
      `${scim}InvalidCredentials`,
      tried('userName', 'Unauthorized', '{"message":"UnauthorizedException"}'),
      'refused',
    ],
    [
      'the code of 2021 with a text about the address',
      `${scim}InvalidCredentials`,
      'Please provide a valid tenant URL for your application.',
      'unknown',
    ],
    [
      'a text that fits everything',
      `${scim}CredentialValidationUnavailable`,
      'We are not able to connect to your application while attempting to validate our authorization to access your application. Please ensure that you have provided valid credentials to the application and reach out to the application developer to diagnose why the authorization is failing.',
      'unknown',
    ],
    [
      'nothing at that address',
      `${scim}CredentialValidationFailure`,
      tried('userName', 'NotFound', '<html></html>'),
      'endpointWrong',
    ],
    [
      'nothing at that address, in a quarantine for compliance',
      `${scim}ServiceIncompatible`,
      'An HTTP/404 Not Found response was returned rather than the expected HTTP/200 OK response.',
      'endpointWrong',
    ],
    [
      'a matching attribute that AWS cannot search by',
      `${scim}CredentialValidationFailure`,
      tried(
        'emails[type+eq+"work"].value',
        'BadRequest',
        '{"detail":"Request is unparsable, syntactically incorrect, or violates schema.","status":"400"}',
      ),
      'matchingNotFilterable',
    ],
    [
      'a search of users by a name that only groups can be searched by',
      `${scim}CredentialValidationFailure`,
      tried('displayName', 'BadRequest', '{"status":"400"}'),
      'matchingNotFilterable',
    ],
    [
      'the same search of groups',
      `${scim}CredentialValidationFailure`,
      tried('displayName', 'BadRequest', '{"status":"400"}').replace(
        '/Users?',
        '/Groups?',
      ),
      'unknown',
    ],
    [
      'a refused search by a name that AWS can search by',
      `${scim}CredentialValidationFailure`,
      tried('userName', 'BadRequest', '{"status":"400"}'),
      'unknown',
    ],
    [
      'a code of credentials that nobody has seen',
      `${scim}CredentialsLost`,
      undefined,
      'unknown',
    ],
    [
      'a quarantine whose code is its reason',
      'EncounteredQuarantineException',
      `${scim}CredentialValidationFailure`,
      'refused',
    ],
    [
      'the same, with a sentence',
      'EncounteredQuarantineException',
      `The job is in quarantine: ${scim}CredentialValidationFailure. Please check the service and try again.`,
      'refused',
    ],
    [
      'the same, with the answer',
      'EncounteredQuarantineException',
      `${scim}CredentialValidationFailure: ${tried(
        'userName',
        'InternalServerError',
        '',
      )}`,
      'unreachable',
    ],
    [
      'the same of something unreachable',
      'EncounteredQuarantineException',
      `${scim}CredentialValidationUnavailable`,
      'unreachable',
    ],
    [
      'the same of 2021',
      'EncounteredQuarantineException',
      `${scim}InvalidCredentials`,
      'unknown',
    ],
    [
      'only a text',
      undefined,
      'You appear to have entered invalid credentials.',
      'unknown',
    ],
  ])('reads %s', (_, code, message, expected) => {
    expect(classifyCredentialFailure({ code, message })).toBe(expected);
  });

  it.each([
    ['UnknownError', ''],
    ['EncounteredQuarantineException', 'The service did not answer.'],
    ['None', ''],
    [`${scim}ServiceIncompatible`, 'The response could not be parsed.'],
    [`${scim}BadRequest`, 'StatusCode: BadRequest Message: …'],
    [undefined, undefined],
  ])('takes %s for something else', (code, message) => {
    expect(classifyCredentialFailure({ code, message })).toBeUndefined();
  });
});
