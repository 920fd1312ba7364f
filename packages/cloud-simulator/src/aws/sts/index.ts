export * from './answerStsQuery';
export * from './stsErrorDocument';
