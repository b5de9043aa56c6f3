-- What each record bears on, and how. Versions published before have no parts: their features are kept as they were.
create table part (
    version   integer not null references version on delete cascade,
    kind      text not null,
    record    text not null,
    ordinal   integer not null,
    thing     text not null check (thing in ('boundary', 'route', 'territory', 'place')),
    thing_id  text not null,
    role      text not null check (role in ('governs', 'context', 'none')),
    length_km numeric,
    area_km2  numeric,
    primary key (version, kind, record, ordinal),
    foreign key (version, kind, record) references record (version, kind, id) on delete cascade
);
create index on part (version, thing, thing_id);
comment on table part is 'The parts of positions, statements and agreements: one row an anchor, in the order of the record.';
comment on column part.kind is 'Kind of the record: position, statement or agreement.';
comment on column part.role is
    'governs: what the position is about; context: what is shown beside it, or what a statement bears on; none: named, and drawn nowhere.';
comment on column part.length_km is
    'Geodesic length of a boundary or route at the most exact level; null when it is not drawn or cut by the edge of the map.';
comment on column part.area_km2 is 'Geodesic area of a territory likewise.';
