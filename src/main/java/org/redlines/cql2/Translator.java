package org.redlines.cql2;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.redlines.cql2.Expression.Operator;
import org.redlines.cql2.Filter.Limits;
import org.redlines.cql2.Queryable.Type;
import org.redlines.geo.Crs;

/**
 * Turns an expression into SQL over a row {@code f} of {@code feature}, and refuses what does not fit
 * together. NULL is PostgreSQL's, whose logic has the three values that CQL2 asks for.
 */
final class Translator {

    private final Limits limits = new Limits();
    private final Map<String, Queryable> queryables;
    private final SpatialPredicates places;
    private final Comparisons comparisons = new Comparisons(this, limits);
    private final Times times = new Times(this);
    private final Arrays arrays = new Arrays(this);
    private int depth;

    Translator(Map<String, Queryable> queryables, Crs crs) {
        this.queryables = queryables;
        this.places = new SpatialPredicates(crs, limits);
    }

    /** The SQL of an expression that must be a condition. */
    Fragment condition(Expression expression) {
        return of(expression, Type.TRUTH);
    }

    /** The SQL of an expression that must yield this type. */
    Fragment of(Expression expression, Type type) {
        Fragment fragment = of(expression);
        if (fragment.type() != type) {
            throw new Cql2Exception(
                    expression.at(), type.toString(), fragment.type().toString());
        }
        return fragment;
    }

    /** The SQL of any expression. */
    Fragment of(Expression expression) {
        depth = Limits.deeper(depth, expression.at());
        Fragment fragment = translate(expression);
        depth--;
        return fragment;
    }

    private Fragment translate(Expression expression) {
        // Java 17 has no switch over types yet; the sealed interface lists what there is.
        if (expression instanceof Expression.Text text) {
            return Fragment.of(Type.TEXT, "?::text", text.value());
        } else if (expression instanceof Expression.Number number) {
            return Fragment.of(Type.NUMBER, "?::numeric", number.value());
        } else if (expression instanceof Expression.Truth truth) {
            return Fragment.of(Type.TRUTH, "?::boolean", truth.value());
        } else if (expression instanceof Expression.Day day) {
            return Fragment.of(Type.DAY, "?::date", day.value());
        } else if (expression instanceof Expression.Moment moment) {
            return Fragment.of(Type.MOMENT, "?::timestamptz", moment.value());
        } else if (expression instanceof Expression.Shape shape) {
            return places.shape(shape);
        } else if (expression instanceof Expression.Box box) {
            return places.box(box);
        } else if (expression instanceof Expression.Items items) {
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
                    "another name; texts stand in single quotes");
        }
        return queryable.fragment();
    }

    private Fragment operation(Expression.Operation operation) {
        Operator operator = operation.operator();
        List<Expression> arguments = operation.arguments();
        limits.countOperation(operation);
        count(operation);
        return switch (operator.family()) {
            case LOGIC -> logic(operator, arguments);
            case COMPARISON -> comparisons.of(operation);
            case TEXT -> key(operator, Type.TEXT, each(arguments, Type.TEXT)).once();
            case ARITHMETIC ->
                key(operator, Type.NUMBER, each(arguments, Type.NUMBER)).once();
            case SPATIAL -> SpatialPredicates.relation(operator, each(arguments, Type.GEOMETRY));
            case TEMPORAL -> times.relation(operator, arguments, false);
            case RELATION_OF_INTERVALS -> times.relation(operator, arguments, true);
            case ARRAY -> key(operator, Type.TRUTH, each(arguments, Type.LIST));
        };
    }

    private static void count(Expression.Operation operation) {
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
        List<Fragment> parts = each(arguments, Type.TRUTH);
        return switch (operator) {
            case AND -> Fragment.join(Type.TRUTH, " and ", parts);
            case OR -> Fragment.join(Type.TRUTH, " or ", parts);
            default -> key(operator, Type.TRUTH, parts);
        };
    }

    private List<Fragment> each(List<Expression> arguments, Type type) {
        List<Fragment> parts = new ArrayList<>();
        arguments.forEach(argument -> parts.add(of(argument, type)));
        return parts;
    }

    /** An operator's SQL with its arguments, in brackets. */
    static Fragment key(Operator operator, Type type, List<Fragment> arguments) {
        return Fragment.compose(type, "(" + operator.sql() + ")", arguments);
    }

    /** Array literals, as JSON arrays. */
    private static final class Arrays {

        private final Translator translator;

        Arrays(Translator translator) {
            this.translator = translator;
        }

        Fragment literal(Expression.Items items) {
            List<Fragment> elements = items.values().stream().map(this::element).toList();
            return Fragment.compose(Type.LIST, "jsonb_build_array$1", List.of(Fragment.join(Type.LIST, ", ", elements)))
                    .once();
        }

        // Dates and timestamps are texts in JSON; as such they are found in the lists that features have.
        private Fragment element(Expression element) {
            if (element instanceof Expression.Day day) {
                return Fragment.of(Type.TEXT, "?::text", day.value().toString());
            }
            if (element instanceof Expression.Moment moment) {
                return Fragment.of(Type.TEXT, "?::text", moment.value().toString());
            }
            Fragment fragment = translator.of(element);
            return fragment.type() == Type.GEOMETRY
                    ? Fragment.compose(Type.LIST, "st_asgeojson($1)::jsonb", List.of(fragment))
                    : fragment;
        }
    }
}
