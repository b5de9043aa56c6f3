import type { Strip } from '../model/scenario';
import { formatNumber, t } from '../texts/texts';

/** How much of the border between Armenia and Iran an arrangement leaves, as computed. */
export function BorderLeft({ strip }: { strip: Strip | null }) {
  if (!strip) return <p class="arrangement-km">{t('borderNotSaid')}</p>;
  const total = formatNumber(strip.totalKm, 1);
  const text =
    strip.remainingKm === null || strip.cannotTell
      ? t('borderUnknown', { total })
      : t('borderLeft', { km: formatNumber(strip.remainingKm, 1), total });
  return (
    <p class="arrangement-km">
      {text}. {t('borderMeasured')}
    </p>
  );
}
