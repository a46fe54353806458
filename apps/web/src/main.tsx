import { MantineProvider } from '@mantine/core';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { createRoot } from 'react-dom/client';
import './styles/mantine.css';
import './styles/theme.css';
import { queries } from './api/queries';
import { MessagesProvider } from './messages';
import { router } from './router';

// The page's code and data travel together with the messages.
void router.load();

createRoot(document.getElementById('root')!).render(
  <MantineProvider defaultColorScheme="auto" withGlobalClasses={false} withCssVariables={false}>
    <QueryClientProvider client={queries}>
      <MessagesProvider>
        <RouterProvider router={router} />
      </MessagesProvider>
    </QueryClientProvider>
  </MantineProvider>,
);
