import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import './styles/mantine.css';
import './styles/tokens.css';
import './styles/face.css';
import './styles/theme.css';
import { queries } from './api/queries';
import { theme } from './design/theme';
import { firstWords, MessagesProvider } from './messages';
import { router } from './router';
import { sayUnopened } from './unopened';

// Where TanStack's own tools look for it, and whoever drives the desk in a browser: its tests, the taking of pictures. It opens
// nothing that is not open to the page already. The router leaves itself there unasked.
Object.assign(globalThis, { __TANSTACK_QUERY_CLIENT__: queries });

const desk = (
  <MantineProvider theme={theme} defaultColorScheme="auto" withGlobalClasses={false} withCssVariables={false}>
    <QueryClientProvider client={queries}>
      <MessagesProvider>
        <RouterProvider router={router} />
      </MessagesProvider>
    </QueryClientProvider>
  </MantineProvider>
);
// The page's code and data travel together with the messages; until then the name stands there, not an empty page.
// Drawn as a transition, in small pieces, so that a slow phone can already be touched.
Promise.all([firstWords, router.load()]).then(
  () => startTransition(() => createRoot(document.getElementById('root')!).render(desk)),
  sayUnopened,
);
