/** The page's pictograms, on a 16-pixel grid. */
const PATHS = {
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z',
  eyeOff:
    'M2 2l12 12M6.2 4C6.8 3.7 7.400 3.500 8 3.500c4 0 6.500 4.500 6.500 4.500a12 12 0 0 1-2 2.400M4 5.300A11 11 0 0 0 1.500 8S4 12.500 8 12.500c1 0 2-.3 2.800-.7',
  zoom: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM10.300 10.300 14 14M7 5v4M5 7h4',
  search: 'M7 11.500a4.500 4.500 0 1 0 0-9 4.500 4.500 0 0 0 0 9ZM10.300 10.300 14 14',
  download: 'M8 2v8M4.800 7 8 10.200 11.200 7M2.500 13.500h11',
  calendar: 'M2.500 4h11v9.500h-11ZM2.500 7h11M5.500 2.200v3M10.500 2.200v3',
  close: 'M3.500 3.500l9 9M12.500 3.500l-9 9',
  previous: 'M11.500 3.500 6 8l5.500 4.500ZM4 3.500v9',
  next: 'M4.500 3.500 10 8l-5.500 4.500ZM12 3.500v9',
  play: 'M4.500 3l8 5-8 5Z',
  pause: 'M5.500 3v10M10.500 3v10',
  reset: 'M3 8a5 5 0 1 0 1.600-3.700M3 2.500v3h3',
  external: 'M9.500 2.500h4v4M13.500 2.500 7.500 8.500M11.500 9.500v3.500h-9v-9H6',
  copy: 'M5.500 5.500v-3h8v8h-3M2.500 5.500h8v8h-8Z',
  quote:
    'M6.500 4.500C4.500 5 3 6.600 3 9v2.500h3.500V8H4.800M13 4.500c-2 .5-3.500 2.100-3.500 4.500v2.500H13V8h-1.700',
  info: 'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 7.200v4M8 4.700v.1',
  share: 'M8 9.500V2M5.200 4.500 8 1.800 10.800 4.500M3.500 7.500v6h9v-6',
  theme:
    'M8 14.500a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13ZM8 1.500v13M8 4h4.900M8 7h6.300M8 10h6.100M8 13h3.900',
  ruler:
    'M1.500 11 11 1.500l3.500 3.500L5 14.500ZM4 8.500l1.500 1.500M6.200 6.300l2.200 2.200M8.500 4l1.500 1.500',
  home: 'M2.500 8 8 3l5.500 5M4.200 6.800V13h7.600V6.800',
  layers: 'M8 2 1.800 5.500 8 9l6.200-3.500ZM2 8.700 8 12l6-3.300',
} as const;

/** A pictogram's name. */
export type IconName = keyof typeof PATHS;

/** A pictogram. The control around it has the accessible name. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d={PATHS[name]}
        fill="none"
        stroke="currentColor"
        stroke-width="1.4"
        stroke-linecap="round"
        stroke-linejoin="round"
      />
    </svg>
  );
}
