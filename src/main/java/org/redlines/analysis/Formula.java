package org.redlines.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.redlines.analysis.Condition.All;
import org.redlines.analysis.Condition.Any;
import org.redlines.analysis.Condition.Not;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.OfTerm;

/** A condition made ready for a search: which answers satisfy it is worked out once, and kept as sets of bits. */
interface Formula {

    /**
     * Whether it holds, as {@link Evaluator} has it.
     *
     * @param answered for each dimension of the search, in order, the place of its answer; -1 where there is none yet
     */
    Truth truth(int[] answered);

    /**
     * What conditions are compiled for.
     *
     * @param vocabulary what they speak of
     * @param answers the answers of every dimension
     * @param dimensions those that are answered, in order
     * @param readings term id to reading id
     */
    record Compiler(
            Vocabulary vocabulary,
            Map<String, List<Set<String>>> answers,
            List<String> dimensions,
            Map<String, String> readings) {

        Formula compile(Condition condition) {
            if (condition instanceof OfDimension one) {
                return ofDimension(one);
            }
            if (condition instanceof OfTerm one) {
                return sameOf(compile(vocabulary.listMeanings(one, readings)));
            }
            if (condition instanceof Not not) {
                Formula of = compile(not.of());
                return answered -> of.truth(answered).not();
            }
            if (condition instanceof All all) {
                return join(compile(all.of()), Truth.TRUE, Truth::and);
            }
            if (condition instanceof Any any) {
                return join(compile(any.of()), Truth.FALSE, Truth::or);
            }
            return answered -> Truth.UNCLEAR;
        }

        private List<Formula> compile(List<Condition> conditions) {
            return conditions.stream().map(this::compile).toList();
        }

        private Formula ofDimension(OfDimension one) {
            int place = dimensions.indexOf(one.dimension());
            if (place < 0) {
                return answered -> Truth.NOT_ADDRESSED;
            }
            List<Set<String>> all = answers.get(one.dimension());
            BitSet holds = new BitSet();
            for (int i = 0; i < all.size(); i++) {
                holds.set(i, one.relation().holds(all.get(i), one.values()));
            }
            return answered -> {
                int answer = answered[place];
                return answer < 0 ? Truth.NOT_ADDRESSED : holds.get(answer) ? Truth.TRUE : Truth.FALSE;
            };
        }

        private static Formula join(List<Formula> parts, Truth neutral, BinaryOperator<Truth> operator) {
            return answered -> {
                Truth joined = neutral;
                for (Formula part : parts) {
                    joined = operator.apply(joined, part.truth(answered));
                }
                return joined;
            };
        }

        private static Formula sameOf(List<Formula> meanings) {
            return answered -> {
                Truth first = meanings.get(0).truth(answered);
                return meanings.stream().allMatch(one -> one.truth(answered) == first) ? first : Truth.UNCLEAR;
            };
        }
    }
}
