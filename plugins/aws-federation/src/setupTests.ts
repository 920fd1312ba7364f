import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Only bounds: the first test loads the whole frontend, on a busy machine slowly.
configure({ asyncUtilTimeout: 20_000 });
jest.setTimeout(60_000);
