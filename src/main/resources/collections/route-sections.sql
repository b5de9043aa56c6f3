select
    shown.id,
    to_json(shown) as properties,
    section_geometry(:version, r.id, section ->> 'id', :tolerance) as geom,
    daterange(first_day(r.body #>> '{statusHistory,0,from}'), null) as during
from record r
cross join lateral jsonb_array_elements(r.body -> 'sections') with ordinality as sections (section, n)
left join lateral (
    select
        max((s.properties ->> 'errorM')::numeric) as error_m,
        min((s.properties ->> 'maxZoom')::integer) as max_zoom,
        string_agg(distinct s.properties ->> 'method', '; ') as method
    from shape s
    where s.version = :version
        and s.layer = 'alignments'
        and s.tolerance_m = 10
        and split_part(s.id, '.', 1) = r.id
        and split_part(s.id, '.', 2) = section ->> 'id'
) as drawn on true
cross join lateral (
    select
        r.id || '.' || (section ->> 'id') as id,
        r.id as route,
        coalesce(
            section ->> 'name',
            concat_ws(': ', r.body ->> 'name', base_names(:version, 'territories', section ->> 'territory') ->> 'en')
        ) as name,
        r.body ->> 'kind' as kind,
        section ->> 'territory' as territory,
        length_km(section_geometry(:version, r.id, section ->> 'id', 10)) as "lengthKm",
        section_regime(section) as regime,
        coalesce(error_m, (r.body #>> '{alignment,errorM}')::numeric) as "errorM",
        coalesce(method, r.body #>> '{alignment,method}') as method,
        coalesce((r.body #>> '{alignment,maxZoom}')::integer, max_zoom) as "maxZoom",
        r.body #>> '{statusHistory,-1,status}' as status,
        r.body #>> '{statusHistory,-1,seen}' as "statusAsOf"
) as shown
where r.version = :version and r.kind = 'route'
order by r.body ->> 'kind', r.id, n
