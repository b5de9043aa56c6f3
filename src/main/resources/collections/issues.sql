select
    i.id,
    to_json(shown) as properties,
    null::geometry as geom,
    null::daterange as during
from record i
cross join lateral (
    select
        i.id,
        i.body ->> 'name' as name,
        i.body ->> 'question' as question,
        (i.body ->> 'order')::integer as "order"
) as shown
where i.version = :version and i.kind = 'issue'
order by shown."order", i.id
