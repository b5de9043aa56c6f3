-- One published version of the dossier: whole or not at all.
create extension if not exists postgis;

create table version (
    number        integer primary key generated always as identity,
    content_hash  text not null,
    published_at  timestamptz not null default now(),
    last_evidence date not null
);
comment on table version is 'A published state of geodata/. The highest number is served; older ones stay readable.';

-- Every record as it was read, with the geometry it stands for, if any.
create table record (
    version integer not null references version on delete cascade,
    kind    text not null,
    id      text not null,
    body    jsonb not null,
    geom    geometry(Geometry, 4326),
    primary key (version, kind, id)
);
comment on table record is 'Dossier records (statement, position, route, ...), body as in the file.';

-- Base geometry at each generalisation, in metres of tolerance; 10 is the most exact.
create table shape (
    version     integer not null references version on delete cascade,
    layer       text not null,
    id          text not null,
    tolerance_m integer not null,
    properties  jsonb not null,
    geom        geometry(Geometry, 4326) not null,
    primary key (version, layer, id, tolerance_m)
);
comment on table shape is 'territories, boundaries, waters, places and route alignments as built by geodata/base.';

-- What is served: one row a feature, its GeoJSON text written once, when the version is published.
create table feature (
    version    integer not null references version on delete cascade,
    collection text not null,
    id         text not null,
    ordinal    integer not null,
    during     daterange,
    properties jsonb not null,
    geom       geometry(Geometry, 4326),
    geojson    text not null,
    primary key (version, collection, id),
    unique (version, collection, ordinal)
);
create index feature_geom on feature using gist (geom);
comment on column feature.ordinal is 'Place in the collection, 0..n-1 without gaps: the stable order that paging rests on.';
comment on column feature.during is 'When the feature holds; null matches every datetime.';

create table feature_detail (
    version     integer not null,
    collection  text not null,
    ordinal     integer not null,
    tolerance_m integer not null,
    geojson     text not null,
    primary key (version, collection, tolerance_m, ordinal),
    foreign key (version, collection, ordinal) references feature (version, collection, ordinal) on delete cascade
);
comment on table feature_detail is 'The same feature with generalised geometry, for coarser zoom levels.';
