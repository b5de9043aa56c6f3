import { BorderLeft } from '../../components/border-left';
import { VerdictCounts, verdictCountText } from '../../components/verdict-count';
import type { Arrangement } from '../../model/arrangement';
import {
  type Judgement,
  type ScenarioAnswer,
  type Verdict,
  verdictCounts,
} from '../../model/scenario';
import { actorOrder } from '../../state/signals';
import { VerdictGlyph } from '../../symbols/verdict';
import { t } from '../../texts/texts';
import { GroundSymbol } from '../crossing/ground';
import { Picture } from '../crossing/picture';
import { JudgementChip } from '../judgement/chip';
import { LandLinks } from './land-links';

/** The results of a choice: the picture, the verdicts, the links by land and the border. */
export function Outcome({ answer, chosen }: { answer: ScenarioAnswer; chosen: Arrangement }) {
  const counts = verdictCounts(answer.judgements);
  const isEmpty = answer.facts.length === 0;
  return (
    <>
      <GroundSymbol />
      <Picture answer={answer} />
      <p class="outcome-counts" role="status">
        {isEmpty ? t('nothingChosen') : <VerdictCounts of={counts} />}
      </p>
      <BorderLeft strip={answer.strip} />
      <LandLinks chosen={chosen} />
      {!isEmpty &&
        counts.map(({ verdict }) => (
          <OfVerdict key={verdict} verdict={verdict} judgements={answer.judgements} />
        ))}
      <p class="hint" dir="auto">
        {answer.doesNotSay}
      </p>
    </>
  );
}

/** Open questions are folded. */
const FOLDED: Verdict[] = ['unclear', 'not-addressed'];

/** The positions with a verdict, by actor. */
function OfVerdict({ verdict, judgements }: { verdict: Verdict; judgements: Judgement[] }) {
  const rank = ({ actor }: Judgement) => actorOrder.value.indexOf(actor);
  const members = judgements
    .filter((one) => one.verdict === verdict)
    .sort((a, b) => rank(a) - rank(b));
  return (
    <details class="of-verdict" data-verdict={verdict} open={!FOLDED.includes(verdict)}>
      <summary>
        <VerdictGlyph verdict={verdict} /> {verdictCountText({ verdict, count: members.length })}
      </summary>
      <ul>
        {members.map((judgement) => (
          <li key={judgement.position}>
            <JudgementChip judgement={judgement} scenario={null} />
          </li>
        ))}
      </ul>
    </details>
  );
}
