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

/**
 * The gallery's other entry of AWS: for one account, by IAM, and not for Identity Center.
 * https://learn.microsoft.com/entra/identity/saas-apps/amazon-web-service-tutorial
 */
export const singleAccountTemplate = {
  ...awsTemplate,
  id: '8b1025e4-1dd2-430b-a150-2ef79cd700f5',
  displayName: 'AWS Single-Account Access',
  description:
    'Manage access to a single AWS account with the roles of its IAM, from Microsoft Entra ID.',
};

/**
 * Behind "Create your own application".
 * https://learn.microsoft.com/graph/api/applicationtemplate-instantiate
 */
export const customTemplate = {
  ...awsTemplate,
  id: '8adf8e6e-67b2-4cf2-a259-e3dc5476c621',
  displayName: 'Custom',
  homePageUrl: null,
  logoUrl: null,
  categories: [],
  publisher: null,
  description: null,
};

/** The gallery, as far as it is simulated. */
export const gallery = [awsTemplate, singleAccountTemplate, customTemplate];

/** The template's synchronization template. */
export const awsSynchronizationTemplateId = 'aWSSingleSignon';
