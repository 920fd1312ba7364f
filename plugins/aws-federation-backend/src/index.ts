/**
 * The memory and the eyes of AWS federation: store, checks and API.
 *
 * @packageDocumentation
 */
export { awsFederationPlugin as default } from './plugin';
