/** XML namespace of every STS document. */
export const stsNamespace = 'https://sts.amazonaws.com/doc/2011-06-15/';
