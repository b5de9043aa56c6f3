package org.redlines.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redlines.analysis.CodedPosition.Said;

/**
 * Why a condition came out as it did: a tree, made in the pass that judges.
 *
 * @param says id of the message that says it: {@code position}, {@code coded}, {@code only}, {@code some}, {@code none}, {@code term},
 *     {@code reading}, {@code all}, {@code any}, {@code not} or {@code in-words}
 * @param arguments what it is about. Of a dimension: its id, the values of the condition with a space between, and the
 *     answer likewise, or all that it may be with {@link #OR} between; empty where nothing is said; why it is
 *     inferred, else empty. Of a coded condition:
 *     its words, confidence and bound, and {@link #QUOTED} where the words are the actor's; then each
 *     speaker with the date
 * @param conditionClass class of the condition
 * @param truth how it came out
 * @param doubts why it is unclear; empty when it is not
 * @param from what decided it
 * @param references ids of statements, or of the reading, that it rests on
 * @param because the nodes that this one rests on
 */
public record Trace(
        String says,
        List<String> arguments,
        String conditionClass,
        Truth truth,
        Set<Doubt> doubts,
        From from,
        List<String> references,
        List<Trace> because) {

    /** Stands between answers of which one is so. */
    static final String OR = "|";

    static final String QUOTED = "quoted";

    // Of a dimension: the place of why it is inferred.
    private static final int INFERRED = 3;
    // Of a coded condition: the place of the first speaker.
    private static final int SAID = 4;

    /** Who said the words of a coded condition, and when. */
    List<Said> listSaid() {
        List<Said> said = new ArrayList<>();
        for (int i = SAID; i + 1 < arguments.size(); i += 2) {
            said.add(new Said(arguments.get(i), arguments.get(i + 1)));
        }
        return said;
    }

    /** Whether a coded condition gives the words of the actor, and not a summary of them. */
    public boolean isQuoted() {
        return says.equals("coded") && arguments.get(3).equals(QUOTED);
    }

    /** The dimensions of which what is said was inferred, here and in all that this rests on. */
    public Set<String> listInferred() {
        Set<String> found = new TreeSet<>();
        because.forEach(part -> found.addAll(part.listInferred()));
        if (from == From.SCENARIO && !arguments.get(INFERRED).isEmpty()) {
            found.add(arguments.get(0));
        }
        return found;
    }

    /** What decided a node. */
    public enum From {
        SCENARIO,
        STATEMENT,
        GEOMETRY,
        DEFINITION,
        READING,
        ASSUMPTION
    }

    /** The doubts of those nodes that are unclear. */
    static Set<Doubt> doubts(List<Trace> nodes) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        nodes.stream().filter(node -> node.truth() == Truth.UNCLEAR).forEach(node -> doubts.addAll(node.doubts()));
        return doubts;
    }
}
