-- What each collection of a version holds; run once when the version begins to be served.
-- :version is the first and only parameter.
select collection,
       count(*) as features,
       count(*) filter (where geom is null) as placeless,
       sum(octet_length(geojson) + 2) as bytes,
       max(octet_length(geojson) + 2) as longest,
       st_xmin(st_extent(geom)) as west,
       st_ymin(st_extent(geom)) as south,
       st_xmax(st_extent(geom)) as east,
       st_ymax(st_extent(geom)) as north,
       count(during) as dated,
       min(lower(during)) filter (where not lower_inf(during)) as earliest,
       coalesce(bool_or(lower_inf(during)), false) as open_start,
       max(upper(during)) filter (where not upper_inf(during)) as latest,
       coalesce(bool_or(upper_inf(during)), false) as open_end
from feature
where version = ?
group by collection
