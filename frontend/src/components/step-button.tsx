import { showDate } from '../state/store';
import { Icon, type IconName } from '../symbols/icon';
import { formatDate } from '../texts/texts';

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
