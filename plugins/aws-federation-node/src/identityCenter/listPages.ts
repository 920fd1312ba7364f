import { AwsOperation } from './AwsOperation';
import { AwsSession } from './AwsSession';
import { callAws } from './callAws';

/**
 * Yields the pages of a list, one at a time in memory.
 * @throws CloudError that names the operation and what to do
 */
export async function* listPages<Page>(
  session: Pick<AwsSession, 'organization' | 'signal'>,
  operation: AwsOperation,
  pages: AsyncIterator<Page>,
): AsyncGenerator<Page> {
  for (;;) {
    const page = await callAws(session, operation, () => pages.next());
    if (page.done) return;
    yield page.value;
  }
}
