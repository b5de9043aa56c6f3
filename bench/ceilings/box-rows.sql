\set x random(40000000, 52000000 - int(:side * 1000000))
\set y random(37000000, 44000000 - int(:side * 1000000))
select id, name, actor, day, category, geom from plain.events where geom && st_makeenvelope(:x / 1e6, :y / 1e6, :x / 1e6 + :side, :y / 1e6 + :side, 4326) limit 1000;
