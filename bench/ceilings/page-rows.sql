select id, name, actor, day, category, geom from plain.events where id > 0 order by id limit 1000;
