import type { ComponentChildren } from 'preact';
import { currentVersion, dataVersion, dataVersionDay, loadCurrentVersion } from '../data/layers';
import { formatAddress } from '../state/address';
import { currentDate } from '../state/signals';
import { inView, view } from '../state/store';
import { formatDate, formatShortDate, t } from '../texts/texts';

/** The line that is always visible: what the page shows, of which day, in whose names, from which data. */
export function Caption() {
  const date = currentDate.value;
  return (
    <footer class="caption">
      <div class="caption-view">
        <strong class="if-wide">{t('mapTitle')}</strong>
        <strong class="if-narrow">
          <Wording full={t('mapTitleShort')} short={t('mapTitleShortest')} />
        </strong>
        <Wording
          full={t('asOfDate', { date: formatDate(date) })}
          short={t('asOfDateShort', { date: formatShortDate(date) })}
        />
        <Wording full={t('neutralLens')} short={t('neutralLensShort')} />
        <Version />
      </div>
      <span class="caption-licence if-wide">{t('licence')}</span>
      <span class="caption-licence if-narrow">{t('licenceShort')}</span>
    </footer>
  );
}

/** The same in full, and in short for a phone. */
function Wording({ full, short }: { full: string; short: string }) {
  return (
    <span>
      <span class="not-on-phone">{full}</span>
      <span class="on-phone">{short}</span>
    </span>
  );
}

/** The data version: the requested one with its day, and whether there is a newer one. */
function Version() {
  const version = dataVersion.value;
  const day = dataVersionDay.value;
  if (version === null) return <span>{t('noVersion')}</span>;
  const isPinned = inView.asOf.value !== null && day !== null;
  const full = isPinned
    ? t('versionOf', { version, date: formatDate(day) })
    : t('dataVersion', { version });
  const words = <Wording full={full} short={t('dataVersionShort', { version })} />;
  const current = currentVersion.value;
  if (isPinned && current === 'failed') {
    return (
      <span class="caption-warning" data-failed="currentVersion">
        {words}
        {' · '}
        {t('newerUnknown')}{' '}
        <button type="button" class="link-button" onClick={() => void loadCurrentVersion()}>
          {t('retry')}
        </button>
      </span>
    );
  }
  const isOld = isPinned && typeof current === 'number' && current > version;
  if (!isOld) return words;
  return (
    <span class="caption-warning">
      {words}
      {' · '}
      <span class="not-on-phone">{t('newerExists')} · </span>
      <CurrentLink>
        <Wording full={t('showCurrent')} short={t('showCurrentShort')} />
      </CurrentLink>
    </span>
  );
}

/** A link to the same view in the current data version. It is a real link, so the page starts again. */
export function CurrentLink({ children }: { children?: ComponentChildren }) {
  return <a href={formatAddress({ ...view.value, asOf: null })}>{children ?? t('showCurrent')}</a>;
}
