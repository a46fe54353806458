import { createContext } from 'react';

/**
 * What a window is opened from, and would take the window along when it goes: it is told of it, and stays until what it
 * answers is called. In a file of its own, so that a list need not fetch what windows are made of.
 */
export const HeldBy = createContext<(() => () => void) | null>(null);
