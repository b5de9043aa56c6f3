import { lastEvidence } from '../data/layers';
import { currentDate } from '../state/signals';
import { showDate } from '../state/store';
import { Icon, type IconName } from '../symbols/icon';
import { formatDate, t } from '../texts/texts';

/** The props of {@link StepButton}. */
interface StepButtonProps {
  icon: IconName;
  label: string;
  /** The day that the button shows; null if there is none. */
  to: string | null;
}

/** A button that shows another day, and names this day. */
export function StepButton({ icon, label, to }: StepButtonProps) {
  const title = to ? `${label}: ${formatDate(to)}` : label;
  return (
    <button
      type="button"
      class="icon-button"
      title={title}
      aria-label={title}
      disabled={!to}
      onClick={() => to && showDate(to)}
    >
      <Icon name={icon} />
    </button>
  );
}

/** The button that shows the latest day on record; absent until that is known. */
export function LatestButton({ class: className, text }: { class: string; text?: string }) {
  const last = lastEvidence.value;
  if (last === null) return null;
  const date = formatDate(last);
  return (
    <button
      type="button"
      class={`${className} to-latest`}
      title={t('latestHint', { date })}
      aria-label={t('latest', { date })}
      disabled={currentDate.value === last}
      onClick={() => showDate(last)}
    >
      {text ?? t('latest', { date })}
    </button>
  );
}
