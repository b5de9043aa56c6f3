-- What the server's role may do, where there is one: read everything, and keep prepared answers. Run after each start of
-- a program that may change the tables; also after a backup was restored, which brings no rights along.
do $$
begin
    if to_regrole('redlines_server') is null or has_table_privilege('redlines_server', 'prepared_answer', 'delete') then
        return;
    end if;
    perform pg_advisory_xact_lock(hashtext('redlines_server'));
    grant usage on schema public to redlines_server;
    grant select on all tables in schema public to redlines_server;
    grant insert, update, delete on prepared_answer to redlines_server;
    -- Each feature set is a table of its own.
    alter default privileges in schema public grant select on tables to redlines_server;
end $$;
