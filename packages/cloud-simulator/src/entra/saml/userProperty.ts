import { EntraUser } from '../../state/EntraTenantState';
import { userTexts } from '../../state/userTexts';

/** Texts of a user that claims may take as Graph names them. */
const texts: readonly string[] = [...userTexts, 'onPremisesSamAccountName'];

/** A property of a user as a source of claims, by its name in any case; undefined: empty. */
export function userProperty(
  user: EntraUser,
  name: string,
): string | undefined {
  const properties: Record<string, unknown> = {
    ...user.onPremisesExtensionAttributes,
    objectId: user.id,
    ...Object.fromEntries(
      Object.entries(user).filter(([property]) => texts.includes(property)),
    ),
  };
  const wanted = name.toLowerCase();
  const found = Object.entries(properties).find(
    ([property]) => property.toLowerCase() === wanted,
  );
  return typeof found?.[1] === 'string' && found[1] ? found[1] : undefined;
}
