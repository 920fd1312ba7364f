import { render, waitFor } from '@testing-library/react';
import app from './App';

it('signs in as guest by itself', async () => {
  process.env = {
    NODE_ENV: 'test',
    APP_CONFIG: [
      {
        data: {
          app: { title: 'Test' },
          backend: { baseUrl: 'http://portal.test' },
        },
        context: 'test',
      },
    ] as unknown as string,
  };
  const asked: string[] = [];
  global.fetch = async request => {
    asked.push(request instanceof Request ? request.url : String(request));
    return new Response('{}', { status: 401 });
  };

  render(app.createRoot());

  await waitFor(
    () =>
      expect(asked).toContainEqual(
        expect.stringContaining('http://portal.test/api/auth/guest/refresh'),
      ),
    // The page of the sign-in is a chunk of its own: the first load takes a while.
    { timeout: 30_000 },
  );
}, 60_000);
