with made as (
    :query
)
insert into feature_detail (version, collection, ordinal, tolerance_m, geojson)
select :version, ':collection', f.ordinal, :tolerance, feature_text(made.id, made.geom, made.properties)
from made
join feature f on f.version = :version and f.collection = ':collection' and f.id = made.id
