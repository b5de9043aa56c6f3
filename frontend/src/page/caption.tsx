import { currentVersion, shownVersion, shownVersionDay } from '../state/data';
import { shownDate } from '../state/shown';
import { view } from '../state/store';
import { formatDate, text } from '../text/text';
import { CurrentLink } from './current-link';

/** The line that is always there: what this is, of which day, in whose names, from which data. */
export function Caption() {
  return (
    <footer class="caption">
      <strong class="if-wide">{text.mapTitle}</strong>
      <strong class="if-narrow">{text.mapTitleShort}</strong>
      <span>{text.asOfDate(formatDate(shownDate.value))}</span>
      <span>
        {text.lens}: {text.neutral}
      </span>
      <Version />
      <span class="caption-licence if-wide">{text.licence}</span>
      <span class="caption-licence if-narrow">{text.licenceShort}</span>
    </footer>
  );
}

/** The data version: one that was asked for with its day, and whether there is a newer. */
function Version() {
  const version = shownVersion.value;
  const day = shownVersionDay.value;
  if (version === null) return <span>{text.noVersion}</span>;
  if (view.value.asOf === null || day === null) return <span>{text.dataVersion(version)}</span>;
  const isOld = currentVersion.value !== null && currentVersion.value > version;
  return (
    <span class={isOld ? 'caption-warning' : ''}>
      {text.versionOf(version, formatDate(day))}
      {isOld && (
        <>
          {`; ${text.newerExists}: `}
          <CurrentLink />
        </>
      )}
    </span>
  );
}
