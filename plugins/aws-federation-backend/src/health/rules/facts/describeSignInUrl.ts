import { AwsSignInUrl, awsSignInUrl } from './awsSignInUrl';

/** Which way into AWS a reply URL is, for the middle of a sentence. */
export function describeSignInUrl(url: string): string {
  const read = awsSignInUrl(url);
  return read
    ? `the ${words(read.family)}sign-in pages in ${read.region}`
    : `the sign-in page of ${url}`;
}

function words(family: AwsSignInUrl['family']): string {
  switch (family) {
    case 'ipv4':
      return '';
    case 'classic':
      return 'classic ';
    case 'dualStack':
      return 'dual-stack ';
    default:
      return family satisfies never;
  }
}
