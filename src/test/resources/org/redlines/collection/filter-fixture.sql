-- Features chosen for the edges of filters; s5 to s7 hold values that are absent or not as declared.
do $fixture$
declare
    published integer;
    filled integer;
    name text;
begin
    insert into version (content_hash, last_evidence) values ('0filter0fixture0', '2024-09-06')
    returning number into published;
    create temporary table wanted (collection, ordinal, id, properties, wkt) on commit drop as values
    ('statements', 0, 's1', '{"title": "Straße nach Meghri", "date": "2020-01-10", "dateEnd": null, "actors": ["iran"],
        "contested": true, "note": "a", "anchors": [{"id": "meghri"}, {"id": "kapan"}]}', 'POINT(46 39)'),
    ('statements', 1, 's2', '{"title": "STRASSE NACH MEGHRI", "date": "2020-11-10", "dateEnd": "2020-11-12",
        "actors": ["russia", "iran"], "contested": false, "note": "STRASSE NACH MEGHRI", "anchors": []}', 'POINT(47 40)'),
    ('statements', 2, 's3', '{"title": "Naxçıvan", "date": "2021-01-01", "dateEnd": "2021-12-31",
        "actors": ["azerbaijan", "turkey"], "contested": null, "note": null, "anchors": [{"id": "meghri"}]}',
        'POLYGON((45 38,48 38,48 41,45 41,45 38))'),
    ('statements', 3, 's4', '{"title": "100% \\ it''s_done", "date": "2022-04-16", "dateEnd": "2022-04-16", "actors": [],
        "contested": true}', 'LINESTRING(45 38,46 39)'),
    ('statements', 4, 's5', '{"title": "ΟΔΟΣ", "date": null}', null),
    ('statements', 5, 's6', '{"title": "Fiji", "date": "2023-02-30", "dateEnd": 7, "actors": "iran", "contested": "yes",
        "anchors": {"id": "meghri"}}', 'POINT(179.5 -17)'),
    ('statements', 6, 's7', '{"title": "Իրան և", "date": "2024-01-01", "dateEnd": "2024-06-30"}',
        'GEOMETRYCOLLECTION(POINT(-179.5 -17),LINESTRING(-179 -17,-178 -17))'),
    ('routes', 0, 'r1', '{"lengthKm": 44, "errorM": 10, "maxZoom": 12}', 'LINESTRING(44 39,46 41)'),
    ('routes', 1, 'r2', '{"lengthKm": 100.5, "errorM": 0, "maxZoom": 3}', 'LINESTRING(44 41,46 39)'),
    ('routes', 2, 'r3', '{"lengthKm": null, "errorM": 5, "maxZoom": -2}', 'LINESTRING(45 40,46 40)'),
    ('routes', 3, 'r4', '{"lengthKm": "long", "errorM": 1e400, "maxZoom": 0}', 'LINESTRING(46 41,47 41)');
    foreach name in array array ['statements', 'routes'] loop
        filled := create_feature_set(name);
        execute format($sql$
            insert into feature_%s (id, ordinal, properties, geom, geojson)
            select id, ordinal, p, g, jsonb_build_object('type', 'Feature', 'id', id, 'geometry',
                st_asgeojson(g, 7)::jsonb, 'properties', p)::text
            from wanted, jsonb_set(properties::jsonb, '{id}', to_jsonb(id)) p, st_geomfromtext(wkt, 4326) g
            where collection = %L $sql$, filled, name);
        perform seal_feature_set(filled);
        perform link_feature_set(published, filled);
    end loop;
end $fixture$;
