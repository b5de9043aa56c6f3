select
    r.id,
    to_json(shown) as properties,
    section_geometry(:version, r.id, null, :tolerance) as geom,
    daterange(shown."validFrom", null) as during
from record r
cross join lateral (
    select
        section_geometry(:version, r.id, null, 10) as line,
        -- The oldest entry comes first. The last one is the latest that was found, not "now".
        r.body -> 'statusHistory' -> -1 as latest
) as known
left join lateral (
    select max((s.properties ->> 'errorM')::numeric) as error_m, min((s.properties ->> 'maxZoom')::integer) as max_zoom
    from shape s
    where s.version = :version
        and s.layer = 'alignments'
        and s.tolerance_m = 10
        and split_part(s.id, '.', 1) = r.id
) as drawn on true
cross join lateral (
    select
        r.id,
        r.body ->> 'name' as name,
        r.body -> 'names' as names,
        coalesce(r.body -> 'namesByActor', '{}') as "namesByActor",
        r.body ->> 'kind' as kind,
        r.body ->> 'from' as "from",
        r.body ->> 'to' as "to",
        coalesce(r.body -> 'via', '[]') as via,
        length_km(line) as "lengthKm",
        (
            select json_build_object(
                'min', min((figure ->> 'km')::numeric) filter (where coalesce((figure ->> 'whole')::boolean, true)),
                'max', max((figure ->> 'km')::numeric) filter (where coalesce((figure ->> 'whole')::boolean, true)),
                'figures', json_agg(json_build_object(
                    'km', figure -> 'km',
                    'of', figure ->> 'of',
                    'whole', coalesce((figure ->> 'whole')::boolean, true),
                    'source', coalesce(
                        (source_refs(:version, figure -> 'sources') -> 0) ->> 'publisher',
                        (statement_refs(:version, figure -> 'statements') -> 0) ->> 'speaker'),
                    'sources', source_refs(:version, figure -> 'sources'),
                    'statements', coalesce(figure -> 'statements', '[]')) order by n))
            from jsonb_array_elements(r.body -> 'published') with ordinality as figures (figure, n)
            having count(*) > 0
        ) as "publishedKm",
        latest ->> 'status' as status,
        latest ->> 'seen' as "statusAsOf",
        latest ->> 'text' as "statusText",
        r.body ->> 'owner' as owner,
        coalesce((r.body #>> '{alignment,errorM}')::numeric, error_m) as "errorM",
        r.body #>> '{alignment,method}' as method,
        coalesce((r.body #>> '{alignment,maxZoom}')::integer, max_zoom) as "maxZoom",
        coalesce((r.body #>> '{alignment,schematic}')::boolean, line is not null) as schematic,
        r.body ->> 'noAlignment' as "noAlignment",
        (
            select coalesce(json_agg(territory order by n), '[]')
            from (
                select section ->> 'territory' as territory, min(n) as n
                from jsonb_array_elements(r.body -> 'sections') with ordinality as sections (section, n)
                group by 1
            ) as crossed
        ) as territories,
        (
            select coalesce(json_agg(json_build_object(
                'id', section ->> 'id',
                'territory', section ->> 'territory',
                'lengthKm', length_km(section_geometry(:version, r.id, section ->> 'id', 10)),
                'regime', section_regime(section)) order by n), '[]')
            from jsonb_array_elements(r.body -> 'sections') with ordinality as sections (section, n)
        ) as sections,
        (
            select json_agg(json_build_object(
                'from', entry -> 'from',
                'status', entry -> 'status',
                'text', entry -> 'text',
                'seen', entry -> 'seen',
                'statements', coalesce(entry -> 'statements', '[]'),
                'sources', source_refs(:version, entry -> 'sources')) order by n)
            from jsonb_array_elements(r.body -> 'statusHistory') with ordinality as history (entry, n)
        ) as "statusHistory",
        first_day(r.body #>> '{statusHistory,0,from}') as "validFrom",
        null::date as "validTo",
        r.body ->> 'confidence' as confidence,
        r.body ->> 'note' as note
) as shown
where r.version = :version and r.kind = 'route'
order by r.body ->> 'kind', r.id
