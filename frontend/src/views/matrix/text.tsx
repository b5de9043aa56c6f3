import { ActorName } from '../../components/actor-name';
import { LoadFailure, LoadNotice } from '../../components/load-notice';
import { judgementsOf, type ScenarioAnswer } from '../../model/scenario';
import { asProposed } from '../../model/staircase';
import { actorOrder } from '../../state/signals';
import { formatNumber, word } from '../../texts/texts';
import { useScenarios } from '../judgement/shown';

/** The matrix as lists: by scenario, by actor, each position with its verdict. */
export function MatrixText() {
  const { loading, answers, isOfDate } = useScenarios();
  if (answers.length === 0) return <LoadNotice of={[loading]} />;
  return (
    <div aria-busy={!isOfDate}>
      <LoadFailure of={[loading]} />
      {asProposed(answers).map((answer, index) => (
        <section key={answer.id} class="matrix-text" data-scenario={answer.id}>
          <h3 dir="auto">
            <span class="arrangement-number">{formatNumber(index + 1)}</span> {answer.title}
          </h3>
          {actorOrder.value.map((actor) => (
            <OfActor key={actor} answer={answer} actor={actor} />
          ))}
        </section>
      ))}
    </div>
  );
}

function OfActor({ answer, actor }: { answer: ScenarioAnswer; actor: string }) {
  const judgements = judgementsOf(answer, actor);
  if (judgements.length === 0) return null;
  return (
    <>
      <h4>
        <ActorName id={actor} />
      </h4>
      <ul>
        {judgements.map(({ position, title, kind, verdict }) => (
          <li key={position} data-verdict={verdict}>
            <bdi>{title}</bdi> ({word('kind', kind)}): <strong>{word('verdict', verdict)}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
