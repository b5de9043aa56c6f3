with made as (
    :query
)
insert into feature_:set (id, ordinal, during, properties, geom, geojson)
select
    id,
    row_number() over () - 1, -- the query's own order
    during,
    properties::jsonb,
    geom,
    feature_text(id, geom, properties)
from made
