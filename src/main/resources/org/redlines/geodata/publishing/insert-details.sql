with made as (
    :query
)
insert into feature_detail (feature_set, tolerance_m, ordinal, geojson)
select :set, :tolerance, f.ordinal, feature_text(made.id, made.geom, made.properties)
from made
join feature_:set f on f.id = made.id
