package org.redlines.geodata.checking;

import java.util.List;
import java.util.ServiceLoader;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.Rule;

/**
 * The check: runs all rules on the whole dossier.
 *
 * <p>{@link ServiceLoader} finds the rules. CDI cannot be used, because the check also runs without Quarkus, which
 * would take longer to start than the check takes.
 */
public final class Check {

    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Check.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private Check() {}

    /** Adds the findings of all rules. */
    public static void check(Dossier dossier, Findings findings) {
        RULES.forEach(rule -> rule.check(dossier, findings));
    }

    /** The names of all rules. */
    public static List<String> listRules() {
        return RULES.stream().flatMap(rule -> rule.names().stream()).toList();
    }
}
