\set x random(40000000, 51900000)
\set y random(37000000, 43900000)
select id, name, actor, day, category, geom from plain.events where geom && st_makeenvelope(:x / 1e6, :y / 1e6, :x / 1e6 + 0.0917, :y / 1e6 + 0.0917, 4326) limit 1000;
