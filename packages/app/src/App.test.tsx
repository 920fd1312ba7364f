import { render, screen } from '@testing-library/react';
import app from './App';

it('starts, and says so when the backend does not sign it in', async () => {
  process.env = {
    NODE_ENV: 'test',
    APP_CONFIG: [
      {
        data: {
          app: { title: 'Test' },
          backend: { baseUrl: 'http://localhost:7007' },
        },
        context: 'test',
      },
    ] as unknown as string,
  };

  render(app.createRoot());

  expect(await screen.findByText(/sign-in|failed|error/i)).toBeInTheDocument();
});
