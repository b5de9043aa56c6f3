import type { Verdict } from '../model/scenario';
import type { Judged } from '../model/staircase';
import { VerdictGlyph } from '../symbols/verdict';
import { joinFacts, t } from '../texts/texts';

/** How many positions have a verdict. */
interface VerdictCount {
  verdict: Verdict;
  count: number;
}

/** How many positions have each verdict, short enough to scan; the full words are for screen readers and the pointer. */
export function VerdictCounts({ of }: { of: VerdictCount[] }) {
  return (
    <span class="verdict-counts">
      <span class="visually-hidden">{joinFacts(of.map(verdictCountText))}</span>
      {of.map((one) => (
        <span
          key={one.verdict}
          aria-hidden="true"
          data-count={one.verdict}
          title={verdictCountText(one)}
        >
          <VerdictGlyph verdict={one.verdict} /> {shortText(one)}
        </span>
      ))}
    </span>
  );
}

/** Such as “3 respected”: the form before it says whether of red lines or of claims. */
function shortText({ verdict, count }: VerdictCount): string {
  switch (verdict) {
    case 'held':
      return t('shortHeld', { count });
    case 'breached':
      return t('shortBreached', { count });
    case 'met':
      return t('shortMet', { count });
    case 'unmet':
      return t('shortUnmet', { count });
    default:
      return verdictCountText({ verdict, count });
  }
}

/** Such as “3 red lines respected”. */
export function verdictCountText({ verdict, count }: VerdictCount): string {
  switch (verdict) {
    case 'held':
      return t('countHeld', { count });
    case 'breached':
      return t('countBreached', { count });
    case 'met':
      return t('countMet', { count });
    case 'unmet':
      return t('countUnmet', { count });
    case 'unclear':
      return t('countUnclear', { count });
    case 'not-addressed':
      return t('countNotAddressed', { count });
  }
}

/** How many positions are judged and how many of them are left open, such as “of 24: 3 unclear, 9 not addressed”. */
export function judgedText({ all, unclear, open }: Judged): string {
  return t('ofJudged', { all, unclear, open });
}
