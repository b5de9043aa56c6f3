import { currentVersion, shownVersion, shownVersionDay } from '../state/data';
import { shownDate } from '../state/shown';
import { view } from '../state/store';
import { formatDate, formatShortDate, text } from '../text/text';
import { CurrentLink } from './current-link';

/** The line that is always there: what this is, of which day, in whose names, from which data. */
export function Caption() {
  const date = shownDate.value;
  return (
    <footer class="caption">
      <div class="caption-view">
        <strong class="if-wide">{text.mapTitle}</strong>
        <strong class="if-narrow">
          <Wording full={text.mapTitleShort} short={text.mapTitleShortest} />
        </strong>
        <Wording
          full={text.asOfDate(formatDate(date))}
          short={text.asOfDateShort(formatShortDate(date))}
        />
        <Wording full={`${text.lens}: ${text.neutral}`} short={text.neutralLensShort} />
        <Version />
      </div>
      <span class="caption-licence if-wide">{text.licence}</span>
      <span class="caption-licence if-narrow">{text.licenceShort}</span>
    </footer>
  );
}

/** The same in full, and in the few words that a phone has room for. */
function Wording({ full, short }: { full: string; short: string }) {
  return (
    <span>
      <span class="not-on-phone">{full}</span>
      <span class="on-phone">{short}</span>
    </span>
  );
}

/** The data version: one that was asked for with its day, and whether there is a newer. */
function Version() {
  const version = shownVersion.value;
  const day = shownVersionDay.value;
  if (version === null) return <span>{text.noVersion}</span>;
  const isPinned = view.value.asOf !== null && day !== null;
  const full = isPinned ? text.versionOf(version, formatDate(day)) : text.dataVersion(version);
  const words = <Wording full={full} short={text.dataVersionShort(version)} />;
  const isOld = isPinned && currentVersion.value !== null && currentVersion.value > version;
  if (!isOld) return words;
  return (
    <span class="caption-warning">
      {words}
      <Wording full={`; ${text.newerExists}: `} short=", " />
      <CurrentLink>
        <Wording full={text.showCurrent} short={text.showCurrentShort} />
      </CurrentLink>
    </span>
  );
}
