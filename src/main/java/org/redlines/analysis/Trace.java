package org.redlines.analysis;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.redlines.analysis.CodedPosition.Said;

/**
 * The reasons for a condition's truth value: a tree, built while the condition is judged.
 *
 * @param says id of the message for this node: {@code position}, {@code coded}, {@code only}, {@code some}, {@code
 *     none}, {@code term}, {@code reading}, {@code all}, {@code any}, {@code not} or {@code in-words}
 * @param arguments the arguments of the message. For a dimension: its id; the values of the condition, separated by
 *     spaces; the answer likewise, or all possible answers separated by {@link #OR}, or empty if it is open; and the
 *     reason if it is inferred, or empty. For a coded condition: its words, confidence and bound; {@link #QUOTED} if
 *     the words are the actor's; then each speaker with the date
 * @param conditionClass class of the condition
 * @param truth the truth value
 * @param doubts why the truth value is unclear; empty if it is not
 * @param from what decided the truth value
 * @param references ids of the supporting statements, or of the reading
 * @param because the nodes on which this one depends
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

    /** Separates possible answers. */
    static final String OR = "|";

    static final String QUOTED = "quoted";
    static final String LOOSE = "loose";

    // Index of the argument with the reason for an inferred answer.
    private static final int INFERRED = 3;
    // Index of the argument with the first speaker.
    private static final int SAID = 4;

    /** The speakers of the words of a coded condition, with dates. */
    List<Said> listSaid() {
        List<Said> said = new ArrayList<>();
        for (int i = SAID; i + 1 < arguments.size(); i += 2) {
            said.add(new Said(arguments.get(i), arguments.get(i + 1)));
        }
        return said;
    }

    /** Whether the words of a coded condition are the actor's own, and not a summary. */
    public boolean isQuoted() {
        return says.equals("coded") && arguments.get(3).equals(QUOTED);
    }

    /** Whether this is a coded condition that holds, and its words also allow a narrower condition. */
    public boolean allowsNarrower() {
        return says.equals("coded") && truth == Truth.TRUE && arguments.get(2).equals(LOOSE);
    }

    /** The dimensions with inferred answers, in this node and all nodes below. */
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

    /** The doubts of the nodes that are unclear. */
    static Set<Doubt> doubts(List<Trace> nodes) {
        Set<Doubt> doubts = EnumSet.noneOf(Doubt.class);
        nodes.stream().filter(node -> node.truth() == Truth.UNCLEAR).forEach(node -> doubts.addAll(node.doubts()));
        return doubts;
    }
}
