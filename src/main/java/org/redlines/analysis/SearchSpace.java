package org.redlines.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redlines.analysis.Dimension.Exclusion;

/** What arrangements are searched in, by numbers: the dimensions by their places, their answers by places of their own. */
final class SearchSpace {

    private final List<String> dimensions;
    private final List<List<Set<String>>> answers;
    // For a dimension, another one, and an answer of the first: the answers of the other that it excludes; null where
    // none.
    private final BitSet[][][] excluded;
    // For a dimension: those that it has excluded answers of.
    private final BitSet[] tied;

    SearchSpace(Vocabulary vocabulary) {
        dimensions = List.copyOf(vocabulary.dimensions().keySet());
        answers = vocabulary.dimensions().values().stream()
                .map(Dimension::listAnswers)
                .toList();
        excluded = new BitSet[size()][size()][];
        tied = Stream.generate(BitSet::new).limit(size()).toArray(BitSet[]::new);
        vocabulary
                .dimensions()
                .forEach((id, dimension) -> dimension.exclusions().forEach(one -> exclude(place(id), one)));
    }

    /** How many dimensions there are. */
    int size() {
        return dimensions.size();
    }

    /** The place of a dimension; -1 when there is none of that id. */
    int place(String dimension) {
        return dimensions.indexOf(dimension);
    }

    String dimension(int place) {
        return dimensions.get(place);
    }

    /** The answers of the dimension at a place. */
    List<Set<String>> answers(int place) {
        return answers.get(place);
    }

    /** Whether an answer of one dimension and an answer of another cannot hold together. */
    boolean isExcluded(int place, int answer, int other, int otherAnswer) {
        BitSet[] byAnswer = excluded[place][other];
        return byAnswer != null && byAnswer[answer] != null && byAnswer[answer].get(otherAnswer);
    }

    /** Some dimensions, with all that have answers which exclude answers of theirs. */
    BitSet reach(BitSet places) {
        BitSet reach = (BitSet) places.clone();
        for (int place = places.nextSetBit(0); place >= 0; place = places.nextSetBit(place + 1)) {
            reach.or(tied[place]);
        }
        return reach;
    }

    private void exclude(int place, Exclusion one) {
        int other = place(one.dimension());
        if (other >= 0) {
            BitSet these = listWith(place, Set.of(one.value()));
            BitSet those = listWith(other, one.values());
            exclude(place, these, other, those);
            exclude(other, those, place, these);
        }
    }

    private void exclude(int place, BitSet these, int other, BitSet those) {
        if (excluded[place][other] == null) {
            excluded[place][other] = new BitSet[answers.get(place).size()];
        }
        tied[place].set(other);
        BitSet[] byAnswer = excluded[place][other];
        these.stream().forEach(answer -> {
            byAnswer[answer] = byAnswer[answer] == null ? new BitSet() : byAnswer[answer];
            byAnswer[answer].or(those);
        });
    }

    private BitSet listWith(int place, Set<String> values) {
        BitSet found = new BitSet();
        List<Set<String>> all = answers.get(place);
        for (int i = 0; i < all.size(); i++) {
            found.set(i, all.get(i).stream().anyMatch(values::contains));
        }
        return found;
    }
}
