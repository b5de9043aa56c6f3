package org.redlines.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.redlines.analysis.Condition.All;
import org.redlines.analysis.Condition.Any;
import org.redlines.analysis.Condition.Not;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.OfTerm;

/**
 * A condition that is compiled for searches. The answers that satisfy it are computed once and stored as bit sets.
 *
 * @param dimensions indexes of its dimensions
 * @param test decides the formula
 * @param satisfying for a condition on one dimension, the indexes of the answers that satisfy it; otherwise empty
 */
record Formula(BitSet dimensions, Test test, Optional<BitSet> satisfying) {

    /** Decides a formula, as {@link Evaluator} does. */
    @FunctionalInterface
    interface Test {

        /** @param answered the index of each dimension's answer, by the dimension's index; -1 if it has none yet */
        Truth truth(int[] answered);
    }

    /**
     * Compiles conditions.
     *
     * @param vocabulary the vocabulary of the conditions
     * @param space gives the indexes of dimensions and answers
     * @param readings term id to reading id
     */
    record Compiler(Vocabulary vocabulary, SearchSpace space, Map<String, String> readings) {

        /** Compiles conditions to formulas. All conditions hold if all formulas do. */
        List<Formula> compile(Collection<Condition> conditions) {
            List<Formula> formulas = new ArrayList<>();
            for (Condition condition : conditions) {
                if (condition instanceof All all) {
                    formulas.addAll(compile(all.of()));
                } else if (condition instanceof OfTerm one && readings.containsKey(one.term())) {
                    formulas.addAll(compile(vocabulary.listMeanings(one, readings)));
                } else {
                    formulas.add(formula(condition));
                }
            }
            return formulas;
        }

        private Formula formula(Condition condition) {
            BitSet indexes = new BitSet();
            vocabulary.listDimensions(List.of(condition), readings).forEach(id -> indexes.set(space.index(id)));
            if (condition instanceof OfDimension one) {
                BitSet satisfying = satisfying(one);
                return new Formula(indexes, test(space.index(one.dimension()), satisfying), Optional.of(satisfying));
            }
            return new Formula(indexes, test(condition), Optional.empty());
        }

        private Test test(Condition condition) {
            if (condition instanceof OfDimension one) {
                return test(space.index(one.dimension()), satisfying(one));
            }
            if (condition instanceof OfTerm one) {
                return sameOf(tests(vocabulary.listMeanings(one, readings)));
            }
            if (condition instanceof Not not) {
                Test of = test(not.of());
                return answered -> of.truth(answered).not();
            }
            if (condition instanceof All all) {
                return join(tests(all.of()), Truth.TRUE, Truth::and);
            }
            if (condition instanceof Any any) {
                return join(tests(any.of()), Truth.FALSE, Truth::or);
            }
            return answered -> Truth.UNCLEAR;
        }

        private List<Test> tests(List<Condition> conditions) {
            return conditions.stream().map(this::test).toList();
        }

        private BitSet satisfying(OfDimension one) {
            List<Set<String>> all = space.answers(space.index(one.dimension()));
            BitSet satisfying = new BitSet();
            for (int i = 0; i < all.size(); i++) {
                satisfying.set(i, one.relation().holds(all.get(i), one.values()));
            }
            return satisfying;
        }

        private static Test test(int dimension, BitSet satisfying) {
            return answered -> {
                int answer = answered[dimension];
                return answer < 0 ? Truth.NOT_ADDRESSED : satisfying.get(answer) ? Truth.TRUE : Truth.FALSE;
            };
        }

        private static Test join(List<Test> parts, Truth neutral, BinaryOperator<Truth> operator) {
            return answered -> {
                Truth joined = neutral;
                for (Test part : parts) {
                    joined = operator.apply(joined, part.truth(answered));
                }
                return joined;
            };
        }

        private static Test sameOf(List<Test> meanings) {
            return answered -> {
                Truth first = meanings.get(0).truth(answered);
                for (Test meaning : meanings) {
                    if (meaning.truth(answered) != first) {
                        return Truth.UNCLEAR;
                    }
                }
                return first;
            };
        }
    }
}
