import {
  COATS,
  FACE,
  HEADING_WEIGHT,
  HEADINGS,
  RADII,
  RAMPS,
  SCHEMES,
  shadesOf,
  SHADOWS,
  SPACING,
  SURFACES,
  TYPE,
  type Colour,
  type Ramp,
  type Scheme,
  type Surface,
} from './tokens.js';

type Rows = [name: string, value: string | number][];
const block = (selector: string, rows: Rows) =>
  `${selector} {\n${rows.map(([name, value]) => `  --${name}: ${value};\n`).join('')}}\n`;

/** What Mantine's components read, told apart from their own names for it. */
const MANTINE: Record<string, Surface> = {
  text: 'text',
  body: 'surface',
  bright: 'text',
  default: 'surface',
  'default-hover': 'sunken',
  'default-color': 'text',
  'default-border': 'control',
  dimmed: 'dimmed',
  placeholder: 'dimmed',
  anchor: 'link',
  error: 'error',
};

const everywhere = (): Rows => [
  ['mantine-font-family', FACE],
  ['mantine-font-family-headings', FACE],
  ['mantine-heading-font-weight', HEADING_WEIGHT],
  ['mantine-radius-default', `${RADII.md}px`],
  ...Object.entries(TYPE).flatMap(([name, { size, height }]): Rows => [
    [`mantine-font-size-${name}`, `${size}rem`],
    [`mantine-line-height-${name}`, height],
  ]),
  ['mantine-line-height', TYPE.md.height],
  ...Object.entries(HEADINGS).flatMap(([name, { size, height }]): Rows => [
    [`mantine-${name}-font-size`, `${size}rem`],
    [`mantine-${name}-line-height`, height],
    [`mantine-${name}-font-weight`, HEADING_WEIGHT],
  ]),
  ...Object.entries(SPACING).map(([name, size]): Rows[number] => [`mantine-spacing-${name}`, `${size}rem`]),
  ...Object.entries(RADII).map(([name, size]): Rows[number] => [`mantine-radius-${name}`, `${size}px`]),
  ...Object.entries(SHADOWS).map(([name, shadow]): Rows[number] => [`mantine-shadow-${name}`, shadow]),
  ...(Object.keys(RAMPS) as Ramp[]).flatMap((ramp) =>
    shadesOf(ramp).map((hex, at): Rows[number] => [`mantine-color-${ramp}-${at}`, hex]),
  ),
];

const within = (scheme: Scheme): Rows => [
  ...(Object.keys(SURFACES) as Surface[]).map((name): Rows[number] => [name, SURFACES[name][scheme]]),
  ...Object.entries(MANTINE).map(([name, surface]): Rows[number] => [`mantine-color-${name}`, `var(--${surface})`]),
  ...(Object.keys(COATS) as Colour[]).flatMap((name): Rows => {
    const { filled, hover, tint, tintHover, ink, line } = COATS[name];
    return [
      [`mantine-color-${name}-filled`, filled[scheme]],
      [`mantine-color-${name}-filled-hover`, hover[scheme]],
      [`mantine-color-${name}-light`, tint[scheme]],
      [`mantine-color-${name}-light-hover`, tintHover[scheme]],
      [`mantine-color-${name}-light-color`, ink[scheme]],
      [`mantine-color-${name}-outline`, line[scheme]],
      [`mantine-color-${name}-outline-hover`, tint[scheme]],
      [`mantine-color-${name}-text`, line[scheme]],
    ];
  }),
];

/** The style sheet of the tokens, as it stands in `styles/tokens.css`. */
export const sheet = (): string =>
  [
    '/* Written from design/tokens.ts by its test (UPDATE_GOLDEN=1): change it there. */\n',
    block(':root', everywhere()),
    ...SCHEMES.map((scheme) => block(`:root[data-mantine-color-scheme='${scheme}']`, within(scheme))),
  ].join('');
