package org.redlines.analysis;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.chocosolver.solver.Model;
import org.chocosolver.solver.variables.BoolVar;
import org.redlines.analysis.Condition.All;
import org.redlines.analysis.Condition.Any;
import org.redlines.analysis.Condition.Not;
import org.redlines.analysis.Condition.OfDimension;
import org.redlines.analysis.Condition.OfTerm;

/**
 * The same questions put to the constraint solver Choco: a variable for each value of each dimension, and for each condition
 * one for "it is true" and one for "it is false", of which neither holds where it is unclear.
 *
 * @param over the dimensions that an arrangement answers, among them all that conditions speak of
 * @param readings term id to reading id
 */
record ChocoModel(Vocabulary vocabulary, Collection<String> over, Map<String, String> readings) {

    /** Whether some arrangement is left that none of the conditions is false of. */
    boolean isPossible(Collection<Condition> conditions) {
        return new Asked(conditions).model.getSolver().solve();
    }

    /** Whether such an arrangement has this value. */
    boolean isPossible(Collection<Condition> conditions, String dimension, String value) {
        Asked asked = new Asked(conditions);
        asked.model.addClauseTrue(asked.values.get(dimension).get(value));
        return asked.model.getSolver().solve();
    }

    private record Literal(BoolVar isTrue, BoolVar isFalse) {}

    private final class Asked {

        private final Model model = new Model();
        private final Map<String, Map<String, BoolVar>> values = new TreeMap<>();

        Asked(Collection<Condition> conditions) {
            over.stream().map(vocabulary.dimensions()::get).forEach(this::add);
            over.stream().map(vocabulary.dimensions()::get).forEach(this::exclude);
            conditions.forEach(
                    condition -> model.addClauseFalse(literal(condition).isFalse()));
        }

        private void add(Dimension dimension) {
            Map<String, BoolVar> ofDimension = new TreeMap<>();
            dimension
                    .values()
                    .forEach(value -> ofDimension.put(value.id(), model.boolVar(dimension.id() + value.id())));
            values.put(dimension.id(), ofDimension);
            BoolVar[] all = ofDimension.values().toArray(BoolVar[]::new);
            model.sum(all, dimension.several() ? ">=" : "=", 1).post();
            dimension.values().stream()
                    .filter(Dimension.Value::alone)
                    .forEach(alone -> ofDimension.forEach((id, other) -> {
                        if (!id.equals(alone.id())) {
                            model.sum(new BoolVar[] {ofDimension.get(alone.id()), other}, "<=", 1)
                                    .post();
                        }
                    }));
        }

        private void exclude(Dimension dimension) {
            dimension.exclusions().stream()
                    .filter(one -> over.contains(one.dimension()))
                    .forEach(one -> one.values().forEach(value -> {
                        BoolVar other = values.get(one.dimension()).get(value);
                        BoolVar own = values.get(dimension.id()).get(one.value());
                        model.sum(new BoolVar[] {own, other}, "<=", 1).post();
                    }));
        }

        private Literal literal(Condition condition) {
            if (condition instanceof OfDimension one) {
                BoolVar holds = holds(one);
                return new Literal(holds, holds.not());
            }
            if (condition instanceof OfTerm one) {
                List<Literal> meanings = literals(vocabulary.terms().get(one.term()).readings().stream()
                        .filter(reading -> reading.id().equals(readings.getOrDefault(one.term(), reading.id())))
                        .map(Term.Reading::condition)
                        .toList());
                return new Literal(
                        and(meanings.stream().map(Literal::isTrue).toList()),
                        and(meanings.stream().map(Literal::isFalse).toList()));
            }
            if (condition instanceof Not not) {
                Literal of = literal(not.of());
                return new Literal(of.isFalse(), of.isTrue());
            }
            if (condition instanceof All all) {
                List<Literal> parts = literals(all.of());
                return new Literal(
                        and(parts.stream().map(Literal::isTrue).toList()),
                        or(parts.stream().map(Literal::isFalse).toList()));
            }
            if (condition instanceof Any any) {
                List<Literal> parts = literals(any.of());
                return new Literal(
                        or(parts.stream().map(Literal::isTrue).toList()),
                        and(parts.stream().map(Literal::isFalse).toList()));
            }
            return new Literal(model.boolVar(false), model.boolVar(false));
        }

        private List<Literal> literals(List<Condition> conditions) {
            return conditions.stream().map(this::literal).toList();
        }

        private BoolVar holds(OfDimension one) {
            Set<String> listed = one.values();
            Map<String, BoolVar> all = values.get(one.dimension());
            List<BoolVar> inside =
                    all.keySet().stream().filter(listed::contains).map(all::get).toList();
            List<BoolVar> outside = all.keySet().stream()
                    .filter(id -> !listed.contains(id))
                    .map(all::get)
                    .toList();
            return switch (one.relation()) {
                case ONLY -> or(outside).not();
                case SOME -> or(inside);
                case NONE -> or(inside).not();
            };
        }

        private BoolVar and(List<BoolVar> parts) {
            BoolVar all = model.boolVar();
            model.addClausesBoolAndArrayEqVar(parts.toArray(BoolVar[]::new), all);
            return all;
        }

        private BoolVar or(List<BoolVar> parts) {
            if (parts.isEmpty()) {
                return model.boolVar(false);
            }
            BoolVar any = model.boolVar();
            model.addClausesBoolOrArrayEqVar(parts.toArray(BoolVar[]::new), any);
            return any;
        }
    }
}
