/** Pages on which both clouds explain certificates and their roll-over. */
export const certificateSources = [
  'https://learn.microsoft.com/entra/identity/enterprise-apps/tutorial-manage-certificates-for-federated-single-sign-on',
  'https://docs.aws.amazon.com/singlesignon/latest/userguide/rotatesamlcert.html',
];
