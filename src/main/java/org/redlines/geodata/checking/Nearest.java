package org.redlines.geodata.checking;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Finds what somebody may have meant. */
final class Nearest {

    private Nearest() {}

    /** " Did you mean 'x'?" for the word nearest in spelling; empty when none is near. */
    static String hint(String word, Collection<String> known) {
        return find(word, known).map(near -> " Did you mean '" + near + "'?").orElse("");
    }

    private static Optional<String> find(String word, Collection<String> known) {
        Optional<String> longer = known.stream()
                .filter(candidate -> word.length() > 3 && (candidate.startsWith(word) || word.startsWith(candidate)))
                .min(Comparator.comparingInt(String::length));
        int tolerable = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= tolerable)
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .or(() -> longer);
    }

    /** Levenshtein's: how many letters to insert, remove or replace. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[b.length()];
    }
}
