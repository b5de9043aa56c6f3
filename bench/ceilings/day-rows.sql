\set day random(0, 2899)
select id, name, actor, day, category, geom from plain.events where day = date '2018-01-01' + cast(:day as integer) limit 1000;
