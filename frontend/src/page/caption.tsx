import { shownVersion } from '../state/data';
import { shownDate } from '../state/shown';
import { view } from '../state/store';
import { formatDate, text } from '../text/text';

/** The line that is always there: what this is, of which day, in whose names, from which data. */
export function Caption() {
  const version = shownVersion.value;
  const asked = view.value.version;
  return (
    <footer class="caption">
      <strong class="if-wide">{text.mapTitle}</strong>
      <strong class="if-narrow">{text.mapTitleShort}</strong>
      <span>{text.asOfDate(formatDate(shownDate.value))}</span>
      <span>
        {text.lens}: {text.neutral}
      </span>
      <span>{version === null ? text.noVersion : text.dataVersion(version)}</span>
      {version !== null && asked !== null && asked !== version && (
        <span class="caption-warning">{text.versionDiffers(asked, version)}</span>
      )}
      <span class="caption-licence if-wide">{text.licence}</span>
      <span class="caption-licence if-narrow">{text.licenceShort}</span>
    </footer>
  );
}
