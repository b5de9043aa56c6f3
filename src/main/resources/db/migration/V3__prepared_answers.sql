-- What the page asks for, compressed once for a version by whichever instance comes first.
create table prepared_answer (
    edition     text not null,
    version     integer not null references version on delete cascade,
    collection  text not null,
    tolerance_m integer not null,
    coding      text not null,
    body        bytea not null,
    primary key (edition, collection, tolerance_m, coding)
);
comment on table prepared_answer is 'Whole layers as GeoJSON, compressed. Made anew whenever they are missing.';
comment on column prepared_answer.edition is 'The version and the program that made the answer, as in its ETag.';
-- Compressed already.
alter table prepared_answer alter column body set storage external;
