package org.redlines.analysis;

import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.redlines.analysis.Dimension.Exclusion;

/**
 * The dimensions and answers of a search, by index. Each dimension has an index, and each of its answers has an index
 * within the dimension.
 */
final class SearchSpace {

    private final List<String> dimensions;
    private final List<List<Set<String>>> answers;
    // For each dimension, each other dimension and each answer of the first: the answers of the second that it
    // excludes; null if there are none.
    private final BitSet[][][] excluded;
    // For each dimension: the dimensions with answers that it excludes.
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
                .forEach((id, dimension) -> dimension.exclusions().forEach(one -> exclude(index(id), one)));
    }

    /** The number of dimensions. */
    int size() {
        return dimensions.size();
    }

    /** The index of a dimension; -1 if it is unknown. */
    int index(String dimension) {
        return dimensions.indexOf(dimension);
    }

    String dimension(int index) {
        return dimensions.get(index);
    }

    /** The answers of a dimension. */
    List<Set<String>> answers(int index) {
        return answers.get(index);
    }

    /** Whether an answer of one dimension excludes an answer of another. */
    boolean isExcluded(int index, int answer, int other, int otherAnswer) {
        BitSet[] byAnswer = excluded[index][other];
        return byAnswer != null && byAnswer[answer] != null && byAnswer[answer].get(otherAnswer);
    }

    /** These dimensions, and all dimensions with answers that exclude answers of theirs. */
    BitSet reach(BitSet indexes) {
        BitSet reach = (BitSet) indexes.clone();
        for (int index = indexes.nextSetBit(0); index >= 0; index = indexes.nextSetBit(index + 1)) {
            reach.or(tied[index]);
        }
        return reach;
    }

    private void exclude(int index, Exclusion one) {
        int other = index(one.dimension());
        if (other >= 0) {
            BitSet these = listWith(index, Set.of(one.value()));
            BitSet those = listWith(other, one.values());
            exclude(index, these, other, those);
            exclude(other, those, index, these);
        }
    }

    private void exclude(int index, BitSet these, int other, BitSet those) {
        if (excluded[index][other] == null) {
            excluded[index][other] = new BitSet[answers.get(index).size()];
        }
        tied[index].set(other);
        BitSet[] byAnswer = excluded[index][other];
        these.stream().forEach(answer -> {
            byAnswer[answer] = byAnswer[answer] == null ? new BitSet() : byAnswer[answer];
            byAnswer[answer].or(those);
        });
    }

    private BitSet listWith(int index, Set<String> values) {
        BitSet found = new BitSet();
        List<Set<String>> all = answers.get(index);
        for (int i = 0; i < all.size(); i++) {
            found.set(i, all.get(i).stream().anyMatch(values::contains));
        }
        return found;
    }
}
