import { mayFitWildcard } from '../facts/mayFitWildcard';
import { describeLacking, ReplyUrls } from './describeLacking';

/**
 * Who cannot sign in for want of reply URLs, or that it is not known: a reply URL with
 * wildcards may stand for those that it fits, or for itself alone. Pure.
 */
export function describeMissing(found: ReplyUrls) {
  const { replyUrls, missing } = found;
  const literally = describeLacking(found);
  const fitting = missing.filter(url =>
    replyUrls.some(each => mayFitWildcard(url, each)),
  );
  if (fitting.length === 0) return literally;
  const left = missing.filter(url => !fitting.includes(url));
  const atBest =
    left.length > 0
      ? describeLacking({
          ...found,
          replyUrls: [...replyUrls, ...fitting],
          missing: left,
        })
      : undefined;
  // Then what the wildcards stand for makes no difference to the rest.
  if (atBest && literally.reason === atBest.reason) {
    return {
      ...atBest,
      detail: `${atBest.detail} Whether it takes ${fitting.join(
        ', ',
      )}, which it has only with wildcards, is not known.`,
    };
  }
  const wildcards = replyUrls.filter(each =>
    fitting.some(url => mayFitWildcard(url, each)),
  );
  return {
    reason: 'WildcardMayMatch' as const,
    title: `Whether people can sign in is not known: Entra has ${fitting.join(
      ', ',
    )} only as ${wildcards.join(', ')}, and it may refuse what wildcards fit.`,
    detail: `If a reply URL with wildcards stands for itself alone, Entra refuses sign-in there with AADSTS50011.${
      left.length > 0
        ? ` It lacks ${left.join(', ')} in any case, and refuses that one.`
        : ''
    }`,
  };
}
