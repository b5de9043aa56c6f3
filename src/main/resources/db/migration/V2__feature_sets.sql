-- The features of a collection are stored once, however many versions hold them. Versions published before
-- are published again from geodata/.
delete from version;
drop table feature_detail;
drop table feature;

create table feature_set (
    number       integer primary key generated always as identity,
    collection   text not null,
    declaration  jsonb,
    content_hash text,
    features     bigint,
    placeless    bigint,
    bytes        bigint,
    longest      bigint,
    west         double precision,
    south        double precision,
    east         double precision,
    north        double precision,
    dated        bigint,
    earliest     date,
    latest       date
);
comment on table feature_set is 'The features of one collection as one or more versions hold them; never changed once sealed.';
comment on column feature_set.declaration is 'How an own layer presents itself; null for the collections that the program declares.';
comment on column feature_set.bytes is 'Length of all features'' texts with what is between them; longest is that of the longest.';
comment on column feature_set.earliest is 'First day of all; null when open or when none is dated. latest is the last, inclusive.';

create table version_feature_set (
    version     integer not null references version on delete cascade,
    collection  text not null,
    feature_set integer not null references feature_set,
    primary key (version, collection)
);
create index on version_feature_set (feature_set);
comment on table version_feature_set is 'What each version holds: one feature set a collection.';

-- What is served: one row a feature, its GeoJSON text written once. Each set is a table of its own, feature_<number>,
-- so that a query costs what its own layer costs, however large others are and however many versions are kept.
create table feature (
    feature_set integer not null,
    id          text not null,
    ordinal     integer not null,
    during      daterange,
    properties  jsonb not null,
    geom        geometry(Geometry, 4326),
    geojson     text not null,
    primary key (feature_set, id),
    unique (feature_set, ordinal)
) partition by list (feature_set);
create index feature_geom on feature using gist (geom);
comment on column feature.ordinal is 'Place in the set, 0..n-1 without gaps: the stable order that paging rests on.';
comment on column feature.during is 'When the feature holds; null matches every datetime.';

create table feature_detail (
    feature_set integer not null references feature_set on delete cascade,
    tolerance_m integer not null,
    ordinal     integer not null,
    geojson     text not null,
    primary key (feature_set, tolerance_m, ordinal)
);
comment on table feature_detail is 'The same feature with generalised geometry, for coarser zoom levels.';

-- For people who look with psql or QGIS: every feature of every version.
create view published_feature as
select v.version, v.collection, f.feature_set, f.id, f.ordinal, f.during, f.properties, f.geom, f.geojson
from version_feature_set v
join feature f using (feature_set);
