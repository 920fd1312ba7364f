import { TextFormat } from './ConfigSection';

/** Name of a catalog entity, lower case. */
export const nameFormat: TextFormat = {
  pattern: /^(?=.{1,63}$)[a-z0-9]+(?:[-_.][a-z0-9]+)*$/,
  expected:
    'at most 63 lower-case letters and digits, with single -, _ or . between them',
};

export const guidFormat: TextFormat = {
  pattern: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  expected: 'a GUID such as 11111111-2222-3333-4444-555555555555',
};

export const accountIdFormat: TextFormat = {
  pattern: /^\d{12}$/,
  expected: 'an AWS account id of 12 digits',
};

export const organizationIdFormat: TextFormat = {
  pattern: /^o-[a-z0-9]{10,32}$/,
  expected: 'an AWS organization id such as o-a1b2c3d4e5',
};

export const regionFormat: TextFormat = {
  pattern: /^[a-z]{2,}(?:-[a-z]+)+-\d+$/,
  expected: 'an AWS Region such as eu-central-1',
};

/** With the kind, so that nobody has to guess it. */
export const ownerFormat: TextFormat = {
  pattern: /^(?:group|user):(?:[^\s:/]+\/)?[^\s:/]+$/i,
  expected: 'an entity reference such as group:default/platform',
};
