-- One of the plain tables as a GeoJSON file, to be brought in as an own layer. psql -At -v layer=events
\set FETCH_COUNT 10000
\echo {"type":"FeatureCollection","features":[
select case when id = first then '' else ',' end || '{"type":"Feature","id":"' || id || '","geometry":' || st_asgeojson(geom, 6)
    || ',"properties":' || (to_jsonb(t) - 'id' - 'geom') || '}'
from plain.:layer t, (select min(id) as first from plain.:layer) least
order by id;
\echo ]}
