/**
 * The face of AWS federation: the card that says whether people can sign in to an
 * AWS organization.
 *
 * @packageDocumentation
 */
export { default } from './plugin';
export * from './api/awsFederationApiRef';
