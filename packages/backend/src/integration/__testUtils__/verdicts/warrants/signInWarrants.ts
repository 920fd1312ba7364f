import { Warrant } from './Warrant';

/** Where people sign in, and the application or what it says of them is not as it should be. */
export const signInWarrants: readonly Warrant[] = [
  {
    why: 'only the age of the instance speaks for the URL, be it that nobody is to sign in just now',
    by: [
      'old instance whose metadata does not name its classic reply URL, and a sign-on URL is set',
    ],
    warns: ['classic-url-missing/ClassicUrlMayBeNeeded'],
  },
  {
    why: 'another application than the specified one signs people in, and nobody has said to watch it',
    by: [
      'another application serves AWS',
      "AWS's identifier goes to an application of another template",
    ],
    warns: [
      'saml-urls/IdentifierElsewhere',
      // Where the job of ours sends elsewhere, nothing shows the identity source.
      'IdentitySourceReady/NotVerifiable',
      'NotRead',
    ],
  },
  {
    why: 'two applications may be the one, and nobody has said which is',
    by: [
      "AWS's identifier goes to an application of another template",
      'another application serves AWS',
    ],
    warns: ['application-ambiguous/ApplicationAmbiguous'],
  },
  {
    why: 'whether Entra signs in without the mode is not published',
    by: ['no sign-on mode'],
    warns: ['saml-mode/NotSaml'],
  },
  {
    why: 'whoever is in the tenant may sign in at Entra, which is not specified',
    by: ['no assignment is needed'],
    warns: ['assignment-not-required/AssignmentNotRequired'],
  },
  {
    why: 'which policy counts, that of the application or that of its registration, is not published',
    by: ['the response alone is signed, by a policy of the app registration'],
    warns: ['assertions-not-signed/AssertionsNotSigned'],
  },
  {
    why: 'the application that was specified is not there, and which one serves AWS is a guess',
    by: ['adopted application is gone'],
    warns: [
      'application-missing/OtherApplicationServes',
      'IdentitySourceReady/NotVerifiable',
      'NotRead',
    ],
  },
  {
    why: 'the names agree only as long as the mail address is the principal name, and nobody reads that',
    by: [
      'NameID from mail by somebody',
      'NameID from mail by the portal',
      'NameID from the mail by a policy',
    ],
    warns: ['name-id-differs/NameIdDiffers'],
  },
  {
    why: 'no API tells which certificate AWS has, and the record says another one',
    by: [
      'another certificate recorded',
      'certificate changed in both clouds by hand',
    ],
    warns: [
      'certificate-not-in-aws/CertificateNotInAws',
      // Where the one that is recorded is not the one that replaces it.
      'certificate-expired/ReplacedByUnknown',
    ],
  },
  {
    why: 'whoever gives AWS the metadata of Entra gives it the certificate of before',
    by: ["Entra's metadata shows the certificate of before"],
    warns: ['certificate-not-in-metadata/CertificateNotInMetadata'],
  },
  {
    why: 'the certificate that somebody chose has ended, and Entra has taken another one by itself',
    by: ['certificate has ended'],
    warns: [
      'certificate-expired/ReplacedByItself',
      // Of a federation by hand nothing is on record.
      'certificate-expired/ReplacedByUnknown',
    ],
  },
  {
    why: 'Entra signs with another one until it begins, as far as is known, and nobody gave it to AWS',
    by: ['certificate uploaded to Entra that begins in two days'],
    warns: [
      'certificate-not-valid-yet/CertificateNotValidYet',
      'certificate-not-in-aws/CertificateNotInAws',
    ],
  },
  {
    why: 'AWS refuses whoever has several values, and nobody reads what people have',
    by: [
      'claim for access control from other mails, by a policy',
      'claim for access control from each other mail, by a policy',
      'claim for access control from a directory extension, by a policy',
      'claim for access control from a directory extension of nobody knows whom, by a policy',
    ],
    warns: ['claims-refused/SeveralValuesPossible'],
  },
  {
    why: 'AWS refuses them as soon as somebody enables attributes for access control',
    by: [
      'claims for access control by a policy, one of them twice, which AWS ignores',
      'attributes for access control disabled again, with a claim that AWS refused',
    ],
    warns: ['claims-refused/RefusedOnceEnabled'],
  },
  {
    why: 'no API tells for which of its addresses AWS asks, and Entra lacks the usual one',
    by: [
      'dual-stack reply URL alone, for which AWS asks',
      'dual-stack reply URL alone where both are specified, for which AWS asks',
    ],
    warns: ['saml-urls/DefaultReplyUrlMissing'],
  },
  {
    why: 'whether a reply URL with wildcards stands for what it fits is not published of SAML',
    by: [
      'wildcards of the gallery alone for an old instance, matched',
      'wildcards of the gallery instead of the classic reply URL, matched',
    ],
    warns: ['saml-urls/WildcardMayMatch'],
  },
  {
    why: 'sign-in that Entra begins would go elsewhere, and only the sign-on URL keeps it from it',
    by: ['another reply URL before ours, and none is the default'],
    warns: ['default-reply-url/DefaultReplyUrlUnused'],
  },
  {
    why: 'sign-in in the other Region needs a reply URL there, and nobody has tried it',
    by: ['one more Region'],
    warns: ['additional-region-without-url/AdditionalRegionWithoutUrl'],
  },
  {
    why: 'where Entra begins a sign-in it names its default identifier, and no API tells which that is',
    by: ['another identifier before ours'],
    warns: ['identifier-not-first/IdentifierNotFirst'],
  },
  {
    why: 'the instance is another one than was specified, and which application serves it is a guess',
    by: [
      'instance enabled anew, and federated by hand with a new application',
      'instance enabled anew, and federated by hand with a new application, and the old one is gone',
    ],
    warns: [
      'identity-store-changed/OtherApplicationServes',
      'application-missing/OtherApplicationServes',
      'IdentitySourceReady/NotVerifiable',
      'NotRead',
    ],
  },
  {
    why: 'the instance is another one than was specified, and nobody has handed in what it has',
    by: ['instance enabled anew, and federated by hand'],
    warns: [
      'identity-store-changed/SpecificationOutdated',
      'settings-differ/EndpointElsewhere',
      'IdentitySourceReady/NotVerifiable',
      'CredentialsValid/TriedElsewhere',
      'AccessReady/NotSetUp',
    ],
  },
  {
    why: 'the instance is another one than was specified, and another application signs people in to it',
    by: [
      'instance enabled anew, provisioned by the old application, and a new one signs in',
    ],
    warns: [
      'settings-differ/EndpointElsewhere',
      'identity-store-changed/OtherApplicationServes',
      'IdentitySourceReady/NotVerifiable',
      'CredentialsValid/TriedElsewhere',
      'ProvisioningRunning/EndpointElsewhere',
      'AccessReady/NotSetUp',
      'NotRead',
    ],
  },
];
