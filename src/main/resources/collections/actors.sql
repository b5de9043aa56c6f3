select
    a.id,
    to_json(shown) as properties,
    null::geometry as geom,
    null::daterange as during
from record a
cross join lateral (
    select
        a.id,
        a.body ->> 'name' as name,
        a.body -> 'names' as names,
        a.body ->> 'kind' as kind,
        coalesce((a.body ->> 'principal')::boolean, false) as principal,
        a.body ->> 'colour' as colour,
        a.body ->> 'letter' as letter,
        (a.body ->> 'hatch')::integer as hatch,
        -- The others come after the principal actors, by name.
        coalesce((a.body ->> 'order')::integer, 1000) as "order",
        (
            select coalesce(json_agg(json_build_object(
                'thing', used -> 'thing',
                'name', used -> 'name',
                'language', used -> 'language',
                'note', used -> 'note',
                'statements', coalesce(used -> 'statements', '[]')) order by n), '[]')
            from jsonb_array_elements(a.body -> 'namesUsed') with ordinality as names (used, n)
        ) as "namesUsed",
        a.body ->> 'note' as note
) as shown
where a.version = :version and a.kind = 'actor'
order by shown."order", a.body ->> 'name'
