package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;
import org.redlines.cql2.Queryable.Type;
import org.redlines.geo.Crs;

/**
 * Translates an expression to SQL over a row {@code f} of {@code feature}, and rejects operands of the wrong type.
 * PostgreSQL's NULL follows the three-valued logic that CQL2 requires.
 */
final class Translator {

    private final Limits limits = new Limits();
    private final Map<String, Queryable> queryables;
    private final SpatialPredicates spatialPredicates;
    private final Comparisons comparisons = new Comparisons(this, limits);
    private final Times times = new Times(this);
    private final Arrays arrays = new Arrays(this);
    private int depth;

    Translator(Map<String, Queryable> queryables, Crs crs) {
        this.queryables = queryables;
        this.spatialPredicates = new SpatialPredicates(crs, limits);
    }

    /** Translates an expression that must be a condition. */
    Fragment condition(Expression expression) {
        return of(expression, Type.BOOLEAN);
    }

    /** Translates an expression that must have this type. */
    Fragment of(Expression expression, Type type) {
        Fragment fragment = of(expression);
        if (fragment.type() != type) {
            throw new Cql2Exception(
                    expression.at(), type.toString(), fragment.type().toString());
        }
        return fragment;
    }

    /** Translates any expression. */
    Fragment of(Expression expression) {
        depth = Limits.nextDepth(depth, expression.at());
        Fragment fragment = translate(expression);
        depth--;
        return fragment;
    }

    private Fragment translate(Expression expression) {
        // Java 17 cannot switch over types. Intervals and their open ends are rejected below.
        if (expression instanceof Expression.Text text) {
            return Fragment.of(Type.TEXT, "?::text", text.value());
        } else if (expression instanceof Expression.Number number) {
            return Fragment.of(Type.NUMBER, "?::numeric", number.value());
        } else if (expression instanceof Expression.Boolean bool) {
            return Fragment.of(Type.BOOLEAN, "?::boolean", bool.value());
        } else if (expression instanceof Expression.Date day) {
            return Fragment.of(Type.DATE, "?::date", day.value());
        } else if (expression instanceof Expression.Timestamp moment) {
            return Fragment.of(Type.TIMESTAMP, "?::timestamptz", moment.value());
        } else if (expression instanceof Expression.Shape shape) {
            return spatialPredicates.shape(shape);
        } else if (expression instanceof Expression.Box box) {
            return spatialPredicates.box(box);
        } else if (expression instanceof Expression.Array items) {
            return arrays.literal(items);
        } else if (expression instanceof Expression.Property property) {
            return property(property);
        } else if (expression instanceof Expression.Operation operation) {
            return operation(operation);
        }
        throw new Cql2Exception(expression.at(), "a value other than an interval", "an interval");
    }

    private Fragment property(Expression.Property property) {
        Queryable queryable = queryables.get(property.name());
        if (queryable == null) {
            throw new Cql2Exception(
                    property.at(),
                    "one of the properties " + String.join(", ", queryables.keySet()),
                    "another name (text values need single quotes)");
        }
        return queryable.fragment();
    }

    private Fragment operation(Expression.Operation operation) {
        Operator operator = operation.operator();
        List<Expression> arguments = operation.arguments();
        limits.countOperation(operation);
        requireArity(operation);
        return switch (operator.family()) {
            case LOGIC -> logic(operator, arguments);
            case COMPARISON -> comparisons.of(operation);
            case TEXT -> apply(operator, Type.TEXT, each(arguments, Type.TEXT)).once();
            case ARITHMETIC ->
                apply(operator, Type.NUMBER, each(arguments, Type.NUMBER)).once();
            case SPATIAL -> SpatialPredicates.relation(operator, each(arguments, Type.GEOMETRY));
            case TEMPORAL -> times.relation(operator, arguments, false);
            case INTERVAL_RELATION -> times.relation(operator, arguments, true);
            case ARRAY -> apply(operator, Type.BOOLEAN, each(arguments, Type.LIST));
        };
    }

    private static void requireArity(Expression.Operation operation) {
        Operator operator = operation.operator();
        int given = operation.arguments().size();
        boolean enough = operator == Operator.AND || operator == Operator.OR
                ? given >= operator.arity()
                : given == operator.arity();
        if (!enough) {
            throw new Cql2Exception(
                    operation.at(),
                    "'" + operator.text() + "' with " + operator.arity() + " arguments",
                    given + " arguments");
        }
    }

    private Fragment logic(Operator operator, List<Expression> arguments) {
        List<Fragment> parts = each(arguments, Type.BOOLEAN);
        return switch (operator) {
            case AND -> Fragment.join(Type.BOOLEAN, " and ", parts);
            case OR -> Fragment.join(Type.BOOLEAN, " or ", parts);
            default -> apply(operator, Type.BOOLEAN, parts);
        };
    }

    private List<Fragment> each(List<Expression> arguments, Type type) {
        List<Fragment> parts = new ArrayList<>();
        arguments.forEach(argument -> parts.add(of(argument, type)));
        return parts;
    }

    /** An operator's SQL with its arguments, in brackets. */
    static Fragment apply(Operator operator, Type type, List<Fragment> arguments) {
        return Fragment.compose(type, "(" + operator.sql() + ")", arguments);
    }

    /** Translates array literals to JSON arrays. */
    private static final class Arrays {

        private final Translator translator;

        Arrays(Translator translator) {
            this.translator = translator;
        }

        Fragment literal(Expression.Array items) {
            List<Fragment> elements = items.values().stream().map(this::element).toList();
            return Fragment.compose(Type.LIST, "jsonb_build_array$1", List.of(Fragment.join(Type.LIST, ", ", elements)))
                    .once();
        }

        // Dates and timestamps are strings in JSON, and so they match the elements of a feature's list.
        private Fragment element(Expression element) {
            if (element instanceof Expression.Date day) {
                return Fragment.of(Type.TEXT, "?::text", day.value().toString());
            }
            if (element instanceof Expression.Timestamp moment) {
                return Fragment.of(Type.TEXT, "?::text", moment.value().toString());
            }
            Fragment fragment = translator.of(element);
            return fragment.type() == Type.GEOMETRY
                    ? Fragment.compose(Type.LIST, "st_asgeojson($1)::jsonb", List.of(fragment))
                    : fragment;
        }
    }
}
