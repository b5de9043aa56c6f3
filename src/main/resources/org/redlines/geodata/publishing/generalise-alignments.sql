-- The base map has alignments at the most exact level only. A degree of latitude is about 111 km.
insert into shape (version, layer, id, tolerance_m, properties, geom)
select version, layer, id, coarser, properties, ST_SimplifyPreserveTopology(geom, coarser / 111320.0)
from shape, unnest(array [50, 250, 1000]) as coarser
where version = :version and layer = 'alignments' and tolerance_m = 10
