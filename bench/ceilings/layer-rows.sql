select id, name, geom from plain.country;
