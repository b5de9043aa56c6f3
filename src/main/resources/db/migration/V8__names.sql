-- Columns take the names that the program has for them. Nothing is lost: rows stay as they are, and what names
-- a version in addresses keeps its value.
alter table version rename column mark to digest;
comment on column version.digest is 'First characters of a hash of all that the version held when it was published; with the number its identity in addresses.';

drop trigger mark_version on version;
drop function mark_version();
drop function mark_of_version(integer);

-- The hash of the dossier knows nothing of imported layers.
create function version_digest(of_number integer) returns text
language sql stable as $$
    select left(encode(sha256(convert_to(concat_ws(' ', v.content_hash, (
        select string_agg(concat_ws(' ', s.collection, s.content_hash, s.declaration), ' ' order by s.collection)
        from version_feature_set held
        join feature_set s on s.number = held.feature_set
        where held.version = v.number and s.declaration is not null)), 'UTF8')), 'hex'), 6)
    from version v
    where v.number = of_number
$$;

-- When the transaction ends, the version holds everything. The digest then stays, also when an imported layer is taken
-- out of every version: what cites something else in it must go on resolving.
create function set_version_digest() returns trigger
language plpgsql as $$
begin
    update version set digest = version_digest(number) where number = new.number;
    return null;
end $$;

create constraint trigger set_version_digest after insert or update of content_hash on version
    deferrable initially deferred for each row execute function set_version_digest();

alter table prepared_answer rename column edition to snapshot;
alter table prepared_answer rename column coding to encoding;
comment on column prepared_answer.snapshot is 'The version and the program that made the response, as in its ETag.';
