select
    a.id,
    to_json(shown) as properties,
    null::geometry as geom,
    null::daterange as during
from record a
cross join lateral (
    select
        a.id,
        (a.body ->> 'order')::integer as "order",
        a.body ->> 'source' as source,
        a.body ->> 'text' as text,
        a.body #>> '{quote,text}' as quote,
        a.body ->> 'check' as check,
        a.body ->> 'finding' as finding,
        a.body -> 'actors' as actors,
        a.body ->> 'confidence' as confidence,
        a.body ->> 'note' as note,
        statement_refs(:version, a.body -> 'statements') as statements
) as shown
where a.version = :version and a.kind = 'assertion'
order by a.body ->> 'source', (a.body ->> 'order')::integer, a.id
