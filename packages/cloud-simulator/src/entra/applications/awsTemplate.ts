/** AWS's entry in Entra's application gallery, as Graph answers it. */
export const awsTemplate = {
  id: '21ed01d2-ec13-4e9e-86c1-cd546719ebc4',
  displayName: 'AWS IAM Identity Center (successor to AWS Single Sign-On)',
  homePageUrl: 'https://aws.amazon.com/',
  supportedSingleSignOnModes: ['saml', 'external'],
  supportedProvisioningTypes: ['sync'],
  logoUrl:
    'https://galleryapplogos1.azureedge.net/app-logo/awssinglesignon_FC86917E_215.png',
  categories: ['developerServices', 'itInfrastructure', 'security', 'New'],
  publisher: 'Amazon Web Services, Inc.',
  description:
    'Federate once to AWS IAM Identity Center (successor to AWS Single Sign-On) & use it to centrally manage access to multiple AWS accounts and IAM Identity Center enabled apps. Provision users via SCIM.',
};

/** The template's synchronization template. */
export const awsSynchronizationTemplateId = 'aWSSingleSignon';
