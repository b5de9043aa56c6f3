/** The style of a class of texts, as far as it affects the width. */
interface Setting {
  font: string;
  spacing: number;
  isUpper: boolean;
}

const settings = new Map<string, Setting>();
const widths = new Map<string, number>();
const canvas = document.createElement('canvas').getContext('2d');

/**
 * The width of a text on one line in pixels, as an element with these classes would have it. It is measured,
 * because letters of other scripts and fonts are wider than an estimate. `within` is the element whose fonts
 * apply.
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

/** Reads the style of a class once, from an element that has it. */
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
