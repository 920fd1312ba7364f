import {
  provisioningServiceForms,
  ProvisioningServiceState,
} from 'cloud-simulator';

/** One way in which the provisioning service is known to speak. */
export interface PublishedVariant {
  /** For example `credentialErrors: unavailable`. */
  name: string;
  form: ProvisioningServiceState;
}

const { credentialErrors, credentialErrorEnvelope, ...others } =
  provisioningServiceForms;

/** Each value of each field that does not speak of credentials, by itself. */
const otherVariants = [
  ...Object.entries(others).flatMap(([field, values]) =>
    values.slice(1).map(value => variant({ [field]: value })),
  ),
  // Longer than a request is tried once, and shorter than a run waits.
  variant({ unauthorizedAfterCreationMs: 3_000 }),
];

/** The defaults, then each other value of each field by itself. */
export const publishedVariants: PublishedVariant[] = [
  variant({}),
  ...credentialErrors.slice(1).map(each => variant({ credentialErrors: each })),
  ...credentialErrorEnvelope
    .slice(1)
    .map(each => variant({ credentialErrorEnvelope: each })),
  ...otherVariants,
];

/** The same where credentials do not work: each way to say so in each envelope. */
export const credentialVariants: PublishedVariant[] = [
  ...credentialErrors.flatMap(words =>
    credentialErrorEnvelope.map(envelope =>
      variant({ credentialErrors: words, credentialErrorEnvelope: envelope }),
    ),
  ),
  ...otherVariants,
];

function variant(form: ProvisioningServiceState): PublishedVariant {
  const words = Object.entries(form).map(
    ([field, value]) => `${field} ${value}`,
  );
  return { name: words.join(', ') || 'the defaults', form };
}
