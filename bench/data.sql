-- The benchmark's data as plain tables, the same on every machine: what PostgreSQL's own answers are made from.
-- psql -v rows=1000000

drop schema if exists plain cascade;
create schema plain;
set search_path = plain, public;
select setseed(0.42);

-- Points all over a box, each with attributes that JSON has to escape.
create table events as
select
    i::integer as id,
    'Event no. ' || i || ' at "site" ' || (random() * 9999)::integer as name,
    (array['Government forces', 'Protesters', 'Unidentified armed group', 'Civilians (Géorgie)', 'Police'])[1 + (random() * 4.999)::integer % 5] as actor,
    date '2018-01-01' + (random() * 2900)::integer as day,
    (array['Battles', 'Protests', 'Riots', 'Explosions', 'Strategic developments'])[1 + (random() * 4.999)::integer % 5] as category,
    st_setsrid(st_makepoint(
        round((40 + 12 * random())::numeric, 6)::float8,
        round((37 + 7 * random())::numeric, 6)::float8), 4326)::geometry(Point, 4326) as geom
from generate_series(1, :rows) i;
alter table events alter geom set not null, add primary key (id);
create index on events using gist (geom);
create index on events (day);

-- Six outlines of 12,500 corners, as ragged as coasts are: 1.7 MB of GeoJSON. Wound as RFC 7946 asks.
create table country (id integer primary key, name text not null, geom geometry(MultiPolygon, 4326) not null);
insert into country
select n, 'Country ' || n, st_multi(st_makepolygon(st_addpoint(ring, st_startpoint(ring))))
from (
    select n, st_setsrid(st_makeline(st_makepoint(
        round((42 + 3 * (n % 3) + radius * cos(angle))::numeric, 6)::float8,
        round((38 + 3 * (n / 3) + radius * sin(angle))::numeric, 6)::float8) order by corner), 4326) as ring
    from (
        select n, corner, 2 * pi() * corner / 12500 as angle, 1 + 0.3 * sin(corner / 800.0 + n) + 0.01 * random() as radius
        from generate_series(0, 5) n, generate_series(0, 12499) corner
    ) as corners
    group by n
) as rings;
create index on country using gist (geom);

vacuum (analyze) events;
vacuum (analyze) country;
