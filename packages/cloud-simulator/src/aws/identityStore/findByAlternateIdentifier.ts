import { IdentityCenterState } from '../../state/AwsOrganizationState';
import { AwsError } from '../AwsError';
import { externalIdIssuer } from './externalIdIssuer';

/** Looks an object up by `AlternateIdentifier`: one unique attribute or an external id. */
export function findByAlternateIdentifier<
  T extends { externalId?: string },
>(options: {
  store: IdentityCenterState;
  input: Record<string, unknown>;
  items: T[];
  attributes: Record<string, (item: T) => string | undefined>;
}): T | undefined {
  const identifier = (options.input.AlternateIdentifier ?? {}) as {
    UniqueAttribute?: { AttributePath?: string; AttributeValue?: unknown };
    ExternalId?: { Issuer?: string; Id?: string };
  };
  const { UniqueAttribute: unique, ExternalId: external } = identifier;
  if (external) {
    return external.Issuer === externalIdIssuer(options.store)
      ? options.items.find(item => item.externalId === external.Id)
      : undefined;
  }
  const read = unique && options.attributes[unique.AttributePath ?? ''];
  if (!unique || !read) {
    throw new AwsError(
      'ValidationException',
      `AlternateIdentifier needs an ExternalId or a UniqueAttribute with one of the paths ${Object.keys(
        options.attributes,
      ).join(', ')}.`,
    );
  }
  const wanted = String(unique.AttributeValue).toLowerCase();
  return options.items.find(item => read(item)?.toLowerCase() === wanted);
}
