import type { Verdict } from '../model/scenario';
import type { Judged } from '../model/staircase';
import { t } from '../texts/texts';

/** How many positions have a verdict, such as “3 red lines respected”. */
export function verdictCountText({ verdict, count }: { verdict: Verdict; count: number }): string {
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
