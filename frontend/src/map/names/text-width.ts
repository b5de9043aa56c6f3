/** How a class of texts is set, as far as its width depends on it. */
interface Setting {
  font: string;
  spacing: number;
  isUpper: boolean;
}

const settings = new Map<string, Setting>();
const widths = new Map<string, number>();
const canvas = document.createElement('canvas').getContext('2d');

/**
 * The width of a text on one line in pixels, as an element with these classes sets it: measured, since letters of
 * other scripts and fonts are wider than a guess. `within` is the element whose fonts apply.
 */
export function textWidth(text: string, classes: string, within: Element): number {
  const key = `${classes} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const { font, spacing, isUpper } = settingOf(classes, within);
  const letters = isUpper ? text.toUpperCase() : text;
  if (canvas) canvas.font = font;
  const width = (canvas?.measureText(letters).width ?? 0) + spacing * [...letters].length;
  widths.set(key, width);
  return width;
}

/** Reads once how a class is set, off an element that has it. */
function settingOf(classes: string, within: Element): Setting {
  const known = settings.get(classes);
  if (known) return known;
  const probe = document.createElement('div');
  probe.className = classes;
  const text = probe.appendChild(document.createElement('span'));
  within.append(probe);
  const { fontStyle, fontWeight, fontSize, fontFamily, letterSpacing, textTransform } =
    getComputedStyle(text);
  probe.remove();
  const setting = {
    font: `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`,
    spacing: Number.parseFloat(letterSpacing) || 0,
    isUpper: textTransform === 'uppercase',
  };
  settings.set(classes, setting);
  return setting;
}
