-- The plain tables as own layers of a new version, through the functions that every publication goes through.
begin;
do $$
declare
    before integer := (select max(number) from version);
    made integer;
    created integer;
    layer record;
begin
    insert into version (content_hash, last_evidence)
    select content_hash, last_evidence from version where number = before
    returning number into made;
    insert into version_feature_set
    select made, collection, feature_set from version_feature_set where version = before;
    for layer in
        select *
        from (values ('events', 'Events', '{name,actor,day,category}'::text[]), ('country', 'Countries', '{name}'))
            as layers (id, title, properties)
    loop
        created := create_feature_set(layer.id, jsonb_build_object(
            'id', layer.id, 'order', 1000, 'title', layer.title, 'description', 'Made by ./redlines bench.', 'group', 'own',
            'licence', 'CC0-1.0', 'attribution', 'made up', 'details', false,
            'properties', (select jsonb_object_agg(name, '{"type":"string"}'::jsonb) from unnest(layer.properties) as name)));
        execute format($sql$
            insert into feature_%s (id, ordinal, properties, geom, geojson)
            select id::text, row_number() over (order by id) - 1, properties, geom, feature_text(id::text, geom, properties::json)
            from (select id, geom, to_jsonb(t) - 'id' - 'geom' as properties from plain.%I t) as features
            order by id $sql$, created, layer.id);
        perform seal_feature_set(created);
        perform link_feature_set(made, created);
    end loop;
end $$;
commit;
