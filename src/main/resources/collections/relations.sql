select
    shown.id,
    to_json(shown) as properties,
    null::geometry as geom,
    daterange(shown."validFrom", shown."validTo") as during
from record r
cross join lateral jsonb_array_elements(r.body -> 'states') with ordinality as states (state, n)
cross join lateral (
    select
        r.id || '.' || (state ->> 'from') as id,
        r.id as relation,
        r.body -> 'pair' as pair,
        state ->> 'state' as state,
        first_day(state ->> 'from') as "validFrom",
        first_day(state ->> 'to') as "validTo",
        format('%s–%s: %s',
            name_of(:version, 'actor', r.body #>> '{pair,0}'),
            name_of(:version, 'actor', r.body #>> '{pair,1}'),
            state ->> 'state') as title,
        state ->> 'summary' as summary,
        last_statement(:version, state -> 'statements') as "lastEvidence",
        (
            select coalesce(json_agg(json_build_object(
                'date', point -> 'date',
                'circa', coalesce((point ->> 'circa')::boolean, false),
                'summary', point -> 'summary',
                'statements', coalesce(point -> 'statements', '[]'),
                'sources', source_refs(:version, point -> 'sources')) order by point ->> 'date'), '[]')
            from jsonb_array_elements(r.body -> 'turningPoints') as points (point)
            where first_day(point ->> 'date') >= first_day(state ->> 'from')
                and (state ->> 'to' is null or first_day(point ->> 'date') < first_day(state ->> 'to'))
        ) as "turningPoints",
        r.body ->> 'confidence' as confidence,
        r.body ->> 'note' as note,
        statement_refs(:version, state -> 'statements') as statements
) as shown
where r.version = :version and r.kind = 'relation'
order by r.id, shown."validFrom", n
