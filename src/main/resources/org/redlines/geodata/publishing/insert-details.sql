-- Only the geometry differs between the levels of detail, so the properties are not computed again.
with made as (
    :query
)
insert into feature_detail (feature_set, tolerance_m, ordinal, geojson)
select :set, :tolerance, f.ordinal, feature_text_at(made.geom, made.id, f.geojson)
from made
join feature_:set f on f.id = made.id
