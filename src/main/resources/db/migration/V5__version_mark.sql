-- A database that was thrown away begins again at version 1, and what was kept of the old one must not pass for the
-- new. So a version is named by its number with a mark of what it holds.
alter table version add column mark text;
comment on column version.mark is 'First characters of a hash of all that the version held when it was published; with the number its identity in addresses.';

-- The hash of the dossier knows nothing of own layers.
create function mark_of_version(of_number integer) returns text
language sql stable as $$
    select left(encode(sha256(convert_to(concat_ws(' ', v.content_hash, (
        select string_agg(concat_ws(' ', s.collection, s.content_hash, s.declaration), ' ' order by s.collection)
        from version_feature_set held
        join feature_set s on s.number = held.feature_set
        where held.version = v.number and s.declaration is not null)), 'UTF8')), 'hex'), 6)
    from version v
    where v.number = of_number
$$;

update version set mark = mark_of_version(number);

-- When the transaction ends, the version holds everything. The mark then stays, also when an own layer is taken out of
-- every version: what cites something else in it must go on resolving.
create function mark_version() returns trigger
language plpgsql as $$
begin
    update version set mark = mark_of_version(number) where number = new.number;
    return null;
end $$;

create constraint trigger mark_version after insert or update of content_hash on version
    deferrable initially deferred for each row execute function mark_version();
