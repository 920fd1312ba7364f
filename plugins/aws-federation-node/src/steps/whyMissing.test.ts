import { sentencesOfMissing } from './whyMissing';

const none = { awaited: [], notSent: [], gone: [] };

describe('sentencesOfMissing', () => {
  it('says nothing where nobody is missing', () => {
    expect(sentencesOfMissing(none, 'They come.')).toBe('');
  });

  it('promises a cycle only to those whom Entra sends', () => {
    expect(
      sentencesOfMissing({ ...none, awaited: ['ada', 'alan'] }, 'They come.'),
    ).toBe('ada, alan have not arrived in AWS yet. They come.');
    expect(
      sentencesOfMissing(
        { awaited: [], notSent: ['ada'], gone: ['grace', 'joan'] },
        'They come.',
      ),
    ).toBe(
      'ada is not in AWS, and Entra does not send them: disabled there, or without the enterprise application. Neither AWS nor Entra has grace or joan: give the name that Entra has now, or leave it out.',
    );
  });

  it('calls no group disabled', () => {
    expect(sentencesOfMissing(none, '', ['group "ops"'])).toBe(
      'group "ops" is not in AWS, and Entra does not send it without the enterprise application.',
    );
  });
});
