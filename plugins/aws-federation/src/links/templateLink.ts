/** The two templates of the set-up, as the catalog names them. */
export type FederationTemplate =
  | 'federate-aws-organization'
  | 'complete-aws-federation';

/** Address of a template's form with the organization filled in. */
export function templateLink(options: {
  template: FederationTemplate;
  organization: string;
}): string {
  const formData = JSON.stringify({ organization: options.organization });
  return `/create/templates/default/${
    options.template
  }?formData=${encodeURIComponent(formData)}`;
}
