package org.redlines.cql2;

import java.util.List;

/** Array literals, as JSON arrays. */
final class Arrays {

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
