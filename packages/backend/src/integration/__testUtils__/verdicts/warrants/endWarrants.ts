import { Warrant } from './Warrant';

/** What is told of an end so many days before it; by itself the first makes no word worse. */
const stages = {
  89: 'InAQuarter',
  29: 'InAMonth',
  6: 'InAWeek',
  '0.5': 'Tomorrow',
};

const ahead = 'it ends in so few days that somebody has to do something';

/** Each stage has its own words, and no other may be said. */
export const endWarrants: readonly Warrant[] = [
  ...Object.entries(stages).flatMap(([days, stage]) => [
    {
      why: ahead,
      by: [`${days} days to the end of the token`],
      warns: [`token-ends-soon/TokenEnds${stage}`],
    },
    {
      why: ahead,
      by: [`${days} days to the end of the certificate`],
      warns: [`certificate-ends-soon/CertificateEnds${stage}`],
    },
  ]),
];
