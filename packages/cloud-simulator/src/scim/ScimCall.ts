import { Clock } from '../Clock';
import { IdentityCenterState } from '../state/AwsOrganizationState';
import { NameCharacters } from './userResourceSchema';

/** One authenticated request to the SCIM endpoint. */
export interface ScimCall {
  store: IdentityCenterState;
  clock: Clock;
  /** Resource id of the path; empty for a collection. */
  id: string;
  query: Record<string, unknown>;
  body: Record<string, unknown>;
  /** Which ones it takes in names. */
  characters: NameCharacters;
}

/** What the SCIM endpoint answers; no body for 204. */
export interface ScimAnswer {
  status: 200 | 201 | 204;
  body?: Record<string, unknown>;
}

export type ScimOperation = (call: ScimCall) => ScimAnswer;
