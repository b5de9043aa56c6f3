-- A set's texts once more, joined and compressed: a page or a whole layer is a range of places, and reading a range
-- from blocks takes PostgreSQL a tenth of what the rows take.
create table feature_block (
    feature_set integer not null references feature_set on delete cascade,
    first       integer not null,
    features    integer not null,
    length      integer not null,
    texts       bytea not null,
    primary key (feature_set, first)
);
comment on table feature_block is 'The GeoJSON texts of features that follow each other, for reading ranges.';
comment on column feature_block.first is 'Place of the first feature in the set; features is how many there are.';
comment on column feature_block.texts is 'UTF-8, between two features a comma and a new line, as an LZ4 block of length bytes.';
-- Compressed already.
alter table feature_block alter texts set storage external;

alter table feature_set add in_blocks boolean not null default false;
comment on column feature_set.in_blocks is 'Whether feature_block holds the set; sets sealed before blocks were are read row by row.';
