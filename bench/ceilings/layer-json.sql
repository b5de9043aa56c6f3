select json_build_object('type', 'FeatureCollection', 'features', json_agg(st_asgeojson(t.*)::json)) from (select id, name, geom from plain.country) t;
