import {
  CloseIcon,
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type VariantColorsResolver,
} from '@mantine/core';
import { IconEye, IconEyeOff } from '@tabler/icons-react';

/** Only quotes use this font, so that evidence is distinct from the interface. */
export const serif = "'Source Serif 4', Georgia, 'Times New Roman', serif";
const sans = "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif";

/**
 * Light variants use text of the same colour on a pale background, where Mantine’s own shades do not reach a contrast
 * of 4.5:1.
 */
const variantColorResolver: VariantColorsResolver = (input) => {
  const colours = defaultVariantColorsResolver(input);
  const tinted = ['light', 'subtle', 'outline', 'transparent', 'white'].includes(input.variant);
  const name = input.color ?? input.theme.primaryColor;
  if (!tinted || !(name in input.theme.colors)) return colours;
  const dark = `color-mix(in srgb, var(--mantine-color-${name}-9) 62%, black)`;
  return { ...colours, color: `light-dark(${dark}, var(--mantine-color-${name}-2))` };
};

function PasswordEye({ reveal }: { readonly reveal: boolean }) {
  const Eye = reveal ? IconEyeOff : IconEye;
  return <Eye aria-hidden style={{ width: 'var(--psi-icon-size)', height: 'var(--psi-icon-size)' }} />;
}

export const theme = createTheme({
  primaryColor: 'blue',
  primaryShade: 8,
  autoContrast: true,
  luminanceThreshold: 0.18,
  variantColorResolver,
  fontFamily: sans,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.125rem' },
  headings: {
    fontFamily: sans,
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '1.375rem', lineHeight: '1.25' },
      h2: { fontSize: '1.0625rem', lineHeight: '1.35' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.4' },
    },
  },
  spacing: { xs: '0.375rem', sm: '0.625rem', md: '0.875rem', lg: '1.25rem', xl: '2rem' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Tooltip: {
      defaultProps: { multiline: true, maw: 320, openDelay: 200, events: { hover: true, focus: true, touch: true } },
    },
    Menu: { defaultProps: { transitionProps: { duration: 0 }, shadow: 'md', withInitialFocusPlaceholder: false } },
    // Loading is shown as text, without animation.
    Button: { defaultProps: { loaderProps: { children: '…' } } },
    // Icons inside a labelled control, hidden from screen readers.
    ComboboxChevron: { defaultProps: { 'aria-hidden': true } },
    CloseButton: { defaultProps: { icon: <CloseIcon size="var(--cb-icon-size, 70%)" aria-hidden /> } },
    PasswordInput: { defaultProps: { visibilityToggleIcon: PasswordEye } },
    Badge: { defaultProps: { tt: 'none', fw: 550 } },
  },
});

/** Secondary text, hints, errors and control borders, dark enough for text (4.5:1) and borders (3:1). */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--ft-serif': serif },
  light: {
    '--mantine-color-dimmed': 'var(--mantine-color-gray-7)',
    '--mantine-color-placeholder': 'var(--mantine-color-gray-7)',
    '--mantine-color-error': 'var(--mantine-color-red-9)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-9)',
    '--ft-control-edge': 'var(--mantine-color-gray-6)',
    '--ft-surface': 'var(--mantine-color-white)',
    '--ft-ground': '#f6f7f9',
    '--ft-line': 'var(--mantine-color-gray-3)',
  },
  dark: {
    '--mantine-color-dimmed': 'var(--mantine-color-dark-1)',
    '--mantine-color-placeholder': 'var(--mantine-color-dark-1)',
    '--mantine-color-error': 'var(--mantine-color-red-4)',
    '--mantine-color-anchor': 'var(--mantine-color-blue-3)',
    '--ft-control-edge': 'var(--mantine-color-dark-2)',
    '--ft-surface': 'var(--mantine-color-dark-6)',
    '--ft-ground': 'var(--mantine-color-dark-8)',
    '--ft-line': 'var(--mantine-color-dark-4)',
  },
});
