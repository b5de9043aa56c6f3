-- The life of a feature set: created, filled, sealed, linked to versions, dropped when no version holds it.

-- A new set with an empty table feature_<number>, to be filled fast: without indexes, and invisible to others.
create or replace function create_feature_set(collection text, declaration jsonb default null) returns integer
language plpgsql as $$
declare
    created integer;
begin
    insert into feature_set (collection, declaration)
    values (create_feature_set.collection, create_feature_set.declaration)
    returning number into created;
    execute format('create table feature_%s (like feature including defaults)', created);
    execute format('alter table feature_%s alter feature_set set default %s', created, created);
    -- Reading a long text costs half of what it does with PostgreSQL's own compression; it takes no more room.
    execute format('alter table feature_%s alter geojson set compression lz4', created);
    return created;
end $$;

-- Counts what the set holds, so that nobody has to count again, and makes its geometry valid to be asked about. Its
-- blocks, if it had any, no longer hold.
create or replace function summarise_feature_set(set_number integer) returns void
language plpgsql as $$
begin
    execute format($sql$
        update feature_%1$s set valid_geom = case when not st_isvalid(geom) then made_valid(geom) end
        where valid_geom is not null or (st_dimension(geom) > 0 and not st_isvalid(geom)) $sql$, set_number);
    execute format($sql$
        update feature_set set in_blocks = false, (content_hash, features, placeless, bytes, longest, west, south, east,
            north, dated, earliest, latest) = (
            select
                md5(coalesce(string_agg(md5(concat_ws(' ', during, geojson)), '' order by ordinal), '')
                    || (select coalesce(string_agg(md5(geojson), '' order by tolerance_m, ordinal), '')
                        from feature_detail where feature_set = %1$s)),
                count(*),
                count(*) filter (where geom is null),
                coalesce(sum(octet_length(geojson) + 2), 0),
                coalesce(max(octet_length(geojson) + 2), 0),
                min(st_xmin(geom)), min(st_ymin(geom)), max(st_xmax(geom)), max(st_ymax(geom)),
                count(during),
                case when bool_or(lower_inf(during)) then null else min(lower(during)) end,
                -- PostgreSQL's ranges of days end before their upper bound.
                case when bool_or(upper_inf(during)) then null else max(upper(during)) - 1 end
            from feature_%1$s)
        where number = %1$s $sql$, set_number);
end $$;

-- Indexes times and properties where reading all of them takes longer than an index: of a large imported layer. Items.java
-- has the same number.
create or replace function index_feature_set(set_number integer) returns void
language plpgsql as $$
begin
    if exists (select from feature_set where number = set_number and features >= 20000) then
        -- Built in half of the time that GiST takes.
        execute format('create index if not exists feature_%1$s_during on feature_%1$s using spgist (during)', set_number);
        execute format('create index if not exists feature_%1$s_properties on feature_%1$s'
            ' using gin (properties jsonb_path_ops)', set_number);
    end if;
end $$;

-- Writes the rows of a large set once more, ordered along a Hilbert curve (PostGIS' order of geometries). A box then finds
-- its features in few pages of the table, instead of one page for each. The ordinals stay what they are.
create or replace function lay_out_feature_set(set_number integer) returns void
language plpgsql as $$
declare
    large boolean;
begin
    execute format('select count(*) >= 20000 and count(geom) > 0 from feature_%s', set_number) into large;
    if large then
        execute format('alter table feature_%1$s rename to feature_%1$s_as_filled', set_number);
        execute format('create table feature_%1$s (like feature_%1$s_as_filled including defaults including compression)', set_number);
        execute format('insert into feature_%1$s select * from feature_%1$s_as_filled order by geom, ordinal', set_number);
        execute format('drop table feature_%1$s_as_filled', set_number);
    end if;
end $$;

-- Ends the filling: layout, indexes, statistics, summary; from now on the set is a part of the table feature.
create or replace function seal_feature_set(set_number integer) returns void
language plpgsql as $$
begin
    perform lay_out_feature_set(set_number);
    -- Known to be true, so that attaching need not look at every row once more.
    execute format('alter table feature_%1$s add constraint of_set check (feature_set = %1$s)', set_number);
    execute format('alter table feature attach partition feature_%1$s for values in (%1$s)', set_number);
    execute format('alter table feature_%s drop constraint of_set', set_number);
    execute format('analyze feature_%s', set_number);
    perform summarise_feature_set(set_number);
    perform index_feature_set(set_number);
end $$;

-- Makes a sealed set part of a version, in place of what the version held under this collection.
create or replace function link_feature_set(to_version integer, set_number integer) returns void
language sql as $$
    insert into version_feature_set (version, collection, feature_set)
    select to_version, collection, number from feature_set where number = set_number
    on conflict (version, collection) do update set feature_set = excluded.feature_set;
$$;

-- The set of the version before that holds the same as this one; this one when there is none.
create or replace function equal_feature_set(to_version integer, set_number integer) returns integer
language sql stable as $$
    select coalesce(max(before.number), set_number)
    from feature_set this
    join feature_set before on before.collection = this.collection and before.content_hash = this.content_hash
        and before.declaration is not distinct from this.declaration
    join version_feature_set held on held.feature_set = before.number
    where this.number = set_number and held.version = (select max(number) from version where number < to_version)
$$;

-- Takes away the sets that no version holds. Waits for those who still read them.
create or replace function drop_unused_feature_sets() returns void
language plpgsql as $$
declare
    unused integer;
begin
    for unused in
        select number from feature_set s
        where not exists (select from version_feature_set v where v.feature_set = s.number)
    loop
        execute format('drop table if exists feature_%s', unused);
        delete from feature_set where number = unused;
    end loop;
end $$;

-- Sets of before there were such indexes.
select index_feature_set(number) from feature_set;
