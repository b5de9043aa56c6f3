select
    t.id,
    to_json(shown) as properties,
    null::geometry as geom,
    null::daterange as during
from record t
cross join lateral (
    select
        t.id,
        t.body ->> 'word' as word,
        t.body ->> 'summary' as summary,
        (
            select json_agg(json_build_object(
                'id', reading -> 'id',
                'text', reading -> 'text',
                'heldBy', reading -> 'heldBy',
                'condition', reading -> 'condition') order by n)
            from jsonb_array_elements(t.body -> 'readings') with ordinality as readings (reading, n)
        ) as readings,
        t.body ->> 'note' as note,
        cited_statements(:version, t.body) as statements
) as shown
where t.version = :version and t.kind = 'term'
order by t.id
