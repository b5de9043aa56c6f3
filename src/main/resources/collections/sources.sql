with citation as materialized (
    select source, json_agg(json_build_object('kind', kind, 'id', id) order by kind, id) as used_by
    from (
        select distinct cited #>> '{}' as source, r.kind, r.id
        from record r, jsonb_path_query(r.body, '$.**.sources[*]') as cited
        where r.version = :version
    ) as pair
    group by source
)
select
    s.id,
    to_json(shown) as properties,
    null::geometry as geom,
    null::daterange as during
from record s
left join citation on citation.source = s.id
cross join lateral (
    select
        s.id,
        s.body ->> 'publisher' as publisher,
        s.body ->> 'title' as title,
        s.body ->> 'url' as url,
        s.body ->> 'date' as date,
        case when s.body ? 'date' then date_precision(s.body) end as "datePrecision",
        s.body ->> 'dateText' as "dateText",
        s.body ->> 'side' as side,
        s.body ->> 'language' as language,
        coalesce((s.body ->> 'mirror')::boolean, false) as mirror,
        s.body ->> 'mirrorOf' as "mirrorOf",
        s.body ->> 'relays' as relays,
        s.body #>> '{checked,on}' as "checkedOn",
        s.body #>> '{checked,result}' as "checkedResult",
        s.body ->> 'note' as note,
        coalesce(citation.used_by, '[]') as "usedBy"
) as shown
where s.version = :version and s.kind = 'source'
order by s.body ->> 'publisher', s.id
