import { createTheme } from '@mantine/core';
import { FACE, shadesOf, type Ramp } from './tokens';

const ramps = ['blue', 'yellow', 'violet', 'teal', 'red', 'gray', 'dark'] as const satisfies readonly Ramp[];

/** What Mantine computes with; what it draws with is in `styles/tokens.css`, from the same table. */
export const theme = createTheme({
  fontFamily: FACE,
  primaryColor: 'blue',
  primaryShade: { light: 7, dark: 6 },
  components: {
    // A screen has one that is filled: see frame/primary-button.tsx.
    Button: { defaultProps: { variant: 'default' } },
    // Within the landmark it belongs to, and with nothing in it but what may be chosen.
    Menu: {
      defaultProps: { withinPortal: false, floatingStrategy: 'fixed', withInitialFocusPlaceholder: false },
    },
  },
  colors: Object.fromEntries(ramps.map((ramp) => [ramp, shadesOf(ramp)])),
});
