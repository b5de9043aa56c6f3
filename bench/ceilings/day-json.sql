\set day random(0, 2899)
select json_build_object('type', 'FeatureCollection', 'features', json_agg(st_asgeojson(t.*)::json)) from (select id, name, actor, day, category, geom from plain.events where day = date '2018-01-01' + cast(:day as integer) limit 1000) t;
