import { scimAnswerForms, ScimAnswersState } from 'cloud-simulator';

/** One way in which AWS's SCIM endpoint is known to answer. */
export interface ScimVariant {
  /** For example `form named, envelope schema`. */
  name: string;
  answers: ScimAnswersState;
}

const { form, envelope, unknownTenant, characters } = scimAnswerForms;

/** Everything otherwise than by default. */
export const otherwise: ScimAnswersState = {
  form: form[1],
  envelope: envelope[1],
  unknownTenant: unknownTenant[1],
  characters: characters[1],
};

/** Each way to refuse a person, in each envelope. */
export const refusalVariants: ScimVariant[] = form.flatMap(words =>
  envelope.map(keys => variant({ form: words, envelope: keys })),
);

/** Each way to say that an address is nobody's, in each envelope. */
export const unknownTenantVariants: ScimVariant[] = unknownTenant.flatMap(
  words =>
    envelope.map(keys => variant({ unknownTenant: words, envelope: keys })),
);

function variant(answers: ScimAnswersState): ScimVariant {
  const words = Object.entries(answers).map(
    ([field, value]) => `${field} ${value}`,
  );
  return { name: words.join(', '), answers };
}
