package org.redlines.geodata.checking;

import java.util.List;
import java.util.ServiceLoader;
import org.redlines.finding.Findings;
import org.redlines.geodata.Dossier;
import org.redlines.geodata.Rule;

/**
 * The check: every rule, over the whole dossier.
 *
 * <p>The rules are found by {@link ServiceLoader} and not by CDI, because the check also runs without Quarkus, which
 * would take longer to start than the check takes.
 */
public final class Check {

    private static final List<Rule> RULES = ServiceLoader.load(Rule.class, Check.class.getClassLoader()).stream()
            .map(ServiceLoader.Provider::get)
            .toList();

    private Check() {}

    /** Adds all findings of all rules. */
    public static void check(Dossier dossier, Findings findings) {
        RULES.forEach(rule -> rule.check(dossier, findings));
    }

    /** The names of everything that a check may report. */
    public static List<String> listRules() {
        return RULES.stream().flatMap(rule -> rule.names().stream()).toList();
    }
}
