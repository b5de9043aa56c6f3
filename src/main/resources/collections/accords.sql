select
    a.id,
    to_json(shown) as properties,
    governed_geometry(:version, 'accord', a.id, :tolerance, null) as geom,
    daterange(shown.began, shown.ended) as during
from record a
cross join lateral (
    select
        a.id,
        a.body ->> 'title' as title,
        a.body -> 'actors' as actors,
        a.body -> 'positions' as positions,
        a.body ->> 'implying' as implying,
        a.body ->> 'implied' as implied,
        (a.body ->> 'mutual')::boolean as mutual,
        pair.*
    from pair_columns(:version, 'accord', a.body, a.id) as pair
) as shown
where a.version = :version and a.kind = 'accord'
order by shown.began, a.id
